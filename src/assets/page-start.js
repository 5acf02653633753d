try{const d=document.documentElement.dataset;d.js='';for(const[k,r]of Object.entries({theme:/^(dark|light)$/,calm:/^on$/,size:/^[234]$/,lines:/^[23]$/})){const v=localStorage.getItem(k)||'';if(r.test(v))d[k]=v}}catch{}
addEventListener('DOMContentLoaded',()=>requestAnimationFrame(()=>setTimeout(()=>window._scripts?.replaceWith(_scripts.content))))
