try{const s=localStorage,d=document.documentElement.dataset,t=s.getItem('theme');if(t==='dark'||t==='light')d.theme=t;if(s.getItem('calm')==='on')d.calm='on'}catch{}
