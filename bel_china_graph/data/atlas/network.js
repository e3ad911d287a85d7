// The network: spots from the data, stretched to the window; marks and names keep their size.
const fitted = new Map();

function networkPicture(width, height) {
  const small = isSmall(width);
  const layout = DATA.network[small ? "narrow" : "wide"];
  const drawn = nodes.filter((node) => layout.spots[node.at] && (!state.near || node.on));  // a neighbourhood fills the stage
  const fontSize = small ? 11 : drawn.length > 90 ? 11.5 : 12.5;
  const key = `${width}x${height}x${state.script}x${state.near ? selected.key + drawn.length : ""}`;
  if (fitted.key !== key) Object.assign(fitted, { key, at: fitSpots(drawn, layout, width, height, small, fontSize) });
  const { at, shrink } = fitted.at;
  const set = bright();
  const spots = new Map();
  const marks = [];
  for (const node of drawn) {
    if (!node.on) continue;
    const [x, y] = at(layout.spots[node.at]);
    const look = markLook(node, set, marks.length);
    const mark = { ...look, x, y, r: Math.max(2.2, kindSize(node) * shrink), side: layout.spots[node.at][2] };
    spots.set(node, mark);
    marks.push(mark);
  }
  const lines = linesBetween(spots, set, (a, b, tie) => (a === b ? loop(a) : arc(a, b, tie.aside * 9)));
  const hush = drawn.length > 600;
  if (lines.length > 300) {  // hairlines, and marks without an edge, are drawn much quicker
    for (const line of lines) if (line.faint || !set) Object.assign(line, { size: Math.min(1, line.size), cap: "butt" });
    for (const mark of marks) mark.bare = mark.item !== selected && !mark.hollow;
  }
  if (hush) for (const line of lines) if (line.faint || !set) Object.assign(line, { disputed: false, status: "established" });
  const words = state.near ? [] : headings(layout.heads, at, width, small ? 11.5 : 13);
  return { marks, lines, words, fontSize, rows: 2, room: small ? 120 : 150, width, height, hush };
}

// What the blocks are, each no wider than there is room up to the next on its right.
function headings(heads, at, width, size) {
  const spots = heads.map(([, x, y]) => [Math.max(8, at([x, y])[0]), at([x, y])[1]]);
  return heads.map(([text], place) => {
    const [x, y] = spots[place];
    const next = spots.filter((other) => other[0] > x && Math.abs(other[1] - y) < size * 1.4).map(([left]) => left - 4);
    const room = Math.min(width, ...next) - x - 8;
    return { text: wrap(text, room, 1, size, true)[0], x, y, size, weight: 700, fill: palette.muted, solid: true, align: "left" };
  });
}

const SIZES = { square: 8, star: 11, dot: 6, hexagon: 6, triangle: 6.5, diamond: 5, triangleDown: 5.5 };
const kindSize = (node) => SIZES[kinds.get(node.label).shape] ?? 5.5;

function fitSpots(drawn, layout, width, height, small, fontSize) {
  const spots = drawn.map((node) => layout.spots[node.at]);
  if (!spots.length) return { at: ([x, y]) => [x, y], shrink: 1 };
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const looks = drawn.map((node, at) => ({ label: node.name, shape: kinds.get(node.label).shape, size: kindSize(node) * 2, side: spots[at][2] }));
  const exact = drawn.length <= 500 && !small;
  const most = 1.7;
  const room = small ? 120 : 150;
  const span = (values) => [Math.min(...values), Math.max(...values)];
  const plain = (values, size) => {
    const [low, high] = span(values);
    return { factor: (size - (small ? 44 : 120)) / Math.max(1, high - low), at: (value, by) => (value - (low + high) / 2) * by };
  };
  const across = exact ? stretch(xs, looks.map((look) => reach(look, room, fontSize, true)), width - 24) : plain(xs, width);
  const down = exact ? stretch(ys, looks.map((look) => reach(look, room, fontSize, false)), height - 44) : plain(ys, height);
  const grow = state.near ? 2.6 : exact ? 1.7 : 4;
  const a = Math.min(across.factor, down.factor * most, grow);
  const d = Math.min(down.factor, across.factor * most, grow);
  const shrink = clamp(0.62 + 0.38 * Math.min(a, d), 0.5, 1) * (drawn.length > 500 ? 0.55 : small ? 0.8 : 1);
  return { at: ([x, y]) => [width / 2 + across.at(x, a), height / 2 + 8 + down.at(y, d)], shrink };
}
