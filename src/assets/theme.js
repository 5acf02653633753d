try{const d=document.documentElement.dataset;d.js='';for(const k of['theme','calm','size','lines']){const v=localStorage[k];if(/^(dark|light|on|[234])$/.test(v))d[k]=v}}catch{}
