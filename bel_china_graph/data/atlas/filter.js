// What passes the legend (`passes`), the years and the neighbourhood (`on`): worked out once for each change.
let shown = [];
let shownClaimed = 0;
let shownUndated = 0;

function refilter() {
  const hidden = (group) => new Set([...off].filter((entry) => entry.startsWith(`${group}:`)).map((entry) => entry.slice(group.length + 1)));
  const [labelsOff, countriesOff, typesOff, statusesOff, disputedOff] = [hidden("node"), hidden("country"), hidden("tie"), hidden("status"), off.has("disputed")];
  for (const node of nodes) node.on = !labelsOff.has(node.label) && !countriesOff.has(node.colour);
  const full = state.from === SPAN[0] && state.to === SPAN[1];
  shown = [];
  for (const tie of ties) {
    tie.passes = !typesOff.has(tie.type) && !statusesOff.has(tie.status) && !(tie.disputed && disputedOff) && tie.from.on && tie.to.on;
    tie.on = tie.passes
      && (tie.context || (tie.year === null ? state.undated : full || (tie.year >= state.from && tie.year <= state.to)))
      && (!state.near || tie.from === selected || tie.to === selected);
    if (tie.on) shown.push(tie);
  }
  for (const node of nodes) node.tied = false;
  [shownClaimed, shownUndated] = [0, 0];
  for (const tie of shown) {
    if (tie.context) continue;
    tie.from.tied = tie.to.tied = true;
    shownClaimed += 1;
    if (tie.year === null) shownUndated += 1;
  }
  if (state.near) for (const node of nodes) node.on = node.on && (node === selected || node.tied);
}

const nodeShown = (node) => node.on;
const tieShown = (tie) => tie.on;

// The nodes and ties that stay bright: the selected one and what it touches; all, if nothing is selected.
function bright() {
  if (!selected) return null;
  if (state.other) return new Set(pathItems());
  const set = new Set([selected]);
  if (isGroup(selected)) {
    for (const unit of selected.units) if (unit.place) set.add(unit.place);
    for (const tie of selected.ties.filter(tieShown)) set.add(tie).add(tie.from).add(tie.to);
  } else if (isNode(selected)) {
    for (const tie of selected.ties.filter(tieShown)) set.add(tie).add(otherEnd(tie, selected));
  } else set.add(selected.from).add(selected.to);
  return set;
}
