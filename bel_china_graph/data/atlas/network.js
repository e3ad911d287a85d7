// The network: spots from the data, stretched to the window; marks and names keep their size.
const fitted = new Map();

function networkPicture(width, height) {
  const small = isSmall(width);
  const layout = DATA.network[small ? "narrow" : "wide"];
  const drawn = nodes.filter((node) => layout.spots[node.at] && (!state.near || node.on));  // a neighbourhood fills the stage
  const fontSize = small || layout.size ? 11 : drawn.length > 90 ? 11.5 : 12.5;
  const key = `${width}x${height}x${state.script}x${state.near ? selected.key + drawn.length : ""}`;
  if (fitted.key !== key) Object.assign(fitted, { key, at: fitSpots(drawn, layout, width, height, small, fontSize) });
  const { at, shrink, tall = height, room = small ? 120 : 150 } = fitted.at;
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
  return { marks, lines, words, fontSize, rows: 2, room, width, height: tall, hush };
}

// What the blocks are: words over each, on two lines where the block is narrow or another stands on its right.
function headings(heads, at, width, size) {
  const spots = heads.map(([, x, y]) => [Math.max(8, at([x, y])[0]), at([x, y])[1]]);
  return heads.flatMap(([text], place) => {
    const [x, y] = spots[place];
    const next = spots.filter((other) => other[0] > x && Math.abs(other[1] - y) < size * 2.4).map(([left]) => left - 8);
    const lines = wrap(text, Math.min(width - 8, ...next) - x, 2, size, true);
    return lines.map((line, row) => ({
      text: line, x, y: y + (row - (lines.length - 1) / 2) * size * 1.2, size, weight: 700, fill: palette.muted, solid: true, align: "left",
    }));
  });
}

const SIZES = { square: 8, star: 11, dot: 6, hexagon: 6, triangle: 6.5, diamond: 5, triangleDown: 5.5 };
const kindSize = (node) => SIZES[kinds.get(node.label).shape] ?? 5.5;

function fitSpots(drawn, layout, width, height, small, fontSize) {
  const spots = drawn.map((node) => layout.spots[node.at]);
  if (!spots.length) return { at: ([x, y]) => [x, y], shrink: 1 };
  if (layout.size && !state.near) {  // as high as its names need
    const scale = Math.min(width / layout.size[0], Math.max(0.88, height / layout.size[1]));
    const left = (width - layout.size[0] * scale) / 2;
    const down = Math.max(0.87, scale);
    return { at: ([x, y]) => [left + x * scale, 6 + y * down], shrink: small ? 0.85 : 0.9, room: 142 * scale, tall: Math.max(height, 12 + layout.size[1] * down) };
  }
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
