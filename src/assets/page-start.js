try{const d=document.documentElement.dataset;d.js='';for(const[k,v]of Object.entries(localStorage))if(/^(theme(dark|light)|calmon|size[234]|lines[23])$/.test(`${k}${v}`))d[k]=v}catch{}
addEventListener('DOMContentLoaded',()=>{const t=document.head.querySelector('template'),f=()=>t?.replaceWith(t.content);setTimeout(f,900);new PerformanceObserver(f).observe({type:'paint',buffered:!0})})
