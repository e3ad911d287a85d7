// Everything in its place, and again when the reader's system turns dark or prints.
document.documentElement.classList.add("js");
readTheme();
listeners.push(() => { if (!selected) showPanel(false); });
if (DATA.drawing) {
  listeners.push(showLegend, restyle);
  openStage();
  openTouch();
  stage.spotOf = (key) => {
    const item = items.get(key);
    const at = network.canvasToDOM(isNode(item) ? placed.spots.get(key) : pointOn(item, 0.5));
    const frame = stage.getBoundingClientRect();
    return { x: at.x + frame.left, y: at.y + frame.top };
  };
  stage.labels = () => boxes.map(({ node, left, right, top, bottom, lines }) => ({ key: node.key, left, right, top, bottom, lines }));
}
function chosen(node) {
  if (network) showAll();
  for (const entry of [`node:${node.label}`, `country:${node.colour}`]) off.delete(entry);
  select(node.key, { focus: true });
}
openSearch();
select(DATA.focus);

function repaint() {
  readTheme();
  widths.clear();
  changed();
  if (network) refit();
  showPanel(false);
}

darkMode.addEventListener("change", repaint);
window.addEventListener("beforeprint", () => { printing = true; repaint(); });
window.addEventListener("afterprint", () => { printing = false; repaint(); });
document.documentElement.dataset.ready = "yes";
