try{const d=document.documentElement.dataset;d.js='';for(const k of['theme','calm','size','lines']){const v=localStorage.getItem(k);if(v&&/^(theme(dark|light)|calmon|size[234]|lines[23])$/.test(k+v))d[k]=v}}catch{}
addEventListener('DOMContentLoaded',()=>requestAnimationFrame(()=>setTimeout(()=>window._scripts?.replaceWith(_scripts.content))))
