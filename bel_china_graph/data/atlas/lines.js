// Lines between marks: ties of one pair lie side by side; what is in no one's way is straight.
function lineLook(tie, set, points) {
  const faint = set !== null && !set.has(tie);
  const chosen = tie === selected || tie === hovered;
  const context = tie.context;
  return {
    item: tie, points, colour: tieColour(tie), faint, status: tie.status, disputed: tie.disputed,
    size: (context ? 0.8 : 1.4) * (chosen ? 2.2 : set && !faint ? 1.4 : 1), alpha: set || chosen ? 1 : context ? 0.5 : 0.75,
  };
}

// Which of the ties of its pair a tie is, from the middle one on; those that nobody claims do not count.
const pairs = new Map();
for (const tie of claimed) {
  const key = Math.min(tie.source, tie.target) * 1e6 + Math.max(tie.source, tie.target);
  if (!pairs.has(key)) pairs.set(key, []);
  pairs.get(key).push(tie);
}
for (const tie of ties) Object.assign(tie, { aside: 0, siblings: 1 });
for (const pair of pairs.values()) pair.forEach((tie, at) => Object.assign(tie, { aside: at - (pair.length - 1) / 2, siblings: pair.length }));

function linesBetween(spots, set, pointsOf) {
  const lines = [];
  for (const tie of shown) {
    const [a, b] = [spots.get(tie.from), spots.get(tie.to)];
    if (a && b) lines.push(lineLook(tie, set, pointsOf(a, b, tie)));
  }
  return lines;
}

// A line that is straight, or as an arc as far aside as the offset says; offsets are to the same side for both directions.
function arc(from, to, offset) {
  if (Math.abs(offset) < 0.01) return [from.x, from.y, to.x, to.y];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const side = from.item.at < to.item.at ? 1 : -1;
  const [ox, oy] = [(-dy / length) * offset * side * 1.33, (dx / length) * offset * side * 1.33];
  return [from.x, from.y, from.x + dx * 0.25 + ox, from.y + dy * 0.25 + oy, from.x + dx * 0.75 + ox, from.y + dy * 0.75 + oy, to.x, to.y];
}

const loop = ({ x, y, r }) => [x, y - r, x + 30, y - 34, x + 34, y + 30, x + r, y];

function markLook(node, set, order) {
  const kind = kinds.get(node.label);
  return {
    item: node, order, shape: kind.shape, colour: nodeColour(node), text: node.name, strong: isPlace(kind), rank: node.degree,
    faint: set ? !set.has(node) : !node.tied, bright: set !== null && set.has(node),
  };
}
