/**
 * Runs in the small page inside a frame. It tells the page around it how high the text is, and nothing
 * else; and it shows the warning as soon as the text is out of date.
 */
const { reviewBy } = document.body.dataset;
const today = new Date().toISOString().slice(0, 10);
const warning = document.querySelector('[data-out-of-date]');
if (warning instanceof HTMLElement && reviewBy && today > reviewBy) warning.hidden = false;

const tell = () =>
  parent.postMessage({ guideSection: { height: document.body.getBoundingClientRect().height } }, '*');
if (parent !== window) new ResizeObserver(tell).observe(document.body);
