// The shortest way between two nodes along the ties in view; of equals the one whose ties come first in the list.
function findPath(start, end) {
  const cameBy = new Map([[start, null]]);
  const queue = [start];
  for (let at = 0; at < queue.length && !cameBy.has(end); at += 1) {
    for (const tie of queue[at].ties) {
      const other = otherEnd(tie, queue[at]);
      if (!tie.on || cameBy.has(other)) continue;
      cameBy.set(other, tie);
      queue.push(other);
    }
  }
  if (!cameBy.has(end)) return null;
  const path = [];
  for (let node = end; node !== start; node = otherEnd(cameBy.get(node), node)) path.unshift(cameBy.get(node));
  return path;
}

function pathItems() {
  const path = findPath(selected, state.other) ?? [];
  return [selected, state.other, ...path, ...path.flatMap((tie) => [tie.from, tie.to])];
}

// The search looks for the other end until it is found or given up.
let seeking = false;

function seekPath() {
  seeking = true;
  box.placeholder = `Path from ${selected.name} to…`;
  box.focus();
}

function endSeeking() {
  seeking = false;
  box.placeholder = "Find a place, company, university…";
}

function chosen(node) {
  const start = seeking && selected && !isGroup(selected) && isNode(selected) ? selected : null;
  endSeeking();
  for (const entry of [`node:${node.label}`, `country:${node.colour}`]) off.delete(entry);
  if (!start || start === node) {
    select(node.key, { focus: true });
    reveal(node);
    return;
  }
  Object.assign(state, { other: node, near: false });
  changed({ step: true });
  showPanel(true);
}
