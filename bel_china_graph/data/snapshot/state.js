// What is selected and what the legend has switched off; whoever shows it listens.
const off = new Set();
const listeners = [];
let selected = null;

const changed = () => listeners.forEach((listener) => listener());

function select(key, { focus = false } = {}) {
  selected = items.has(key) ? items.get(key) : null;
  document.documentElement.dataset.selected = selected ? selected.key : "";
  changed();
  showPanel(focus);
}

function toggle(entry) {
  if (!off.delete(entry)) off.add(entry);
  changed();
}

const nodeShown = (node) => !off.has(`node:${node.label}`) && !off.has(`country:${node.colour}`);

function tieShown(tie) {
  return !off.has(`tie:${tie.type}`) && !off.has(`status:${tie.status}`) && !(tie.disputed && off.has("disputed"))
    && nodeShown(tie.from) && nodeShown(tie.to);
}

// The nodes and ties that stay bright: the selected one and what it touches; all, if nothing is selected.
function bright() {
  if (!selected) return null;
  const set = new Set([selected]);
  if (!isNode(selected)) return set.add(selected.from).add(selected.to);
  for (const tie of selected.ties.filter(tieShown)) set.add(tie).add(otherEnd(tie, selected));
  return set;
}
