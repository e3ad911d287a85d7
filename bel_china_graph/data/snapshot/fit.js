// The spots of the data, stretched to fit the window; marks and names keep their size.
const phone = window.matchMedia("(max-width: 760px)");
const ROW = 24;

const drawn = DATA.drawing ? DATA.drawing.nodes : [];
const inColumns = DATA.drawing !== null && DATA.drawing.kind === "columns";
const span = (values) => [Math.min(...values), Math.max(...values)];
const [minX, maxX] = span(drawn.map((node) => node.x));
const [minY, maxY] = span(drawn.map((node) => node.y));

const isSmall = (width) => width < 600;

function stageHeight(width) {
  if (inColumns) return Math.max(240, ((maxY - minY) / ROW) * (tightNames(width) ? 27 : 22) + 104);
  const [top, bottom] = span(drawn.map((node) => node.narrow[1]));
  return bottom - top + 76;
}

// Returns { spots: Map(key -> {x, y, size, side, room}), lines, fontSize, heads } for a stage of this size.
function fit(width, height) {
  return inColumns ? fitColumns(width, height) : fitNetwork(width, height);
}

function fitColumns(width, height) {
  const small = isSmall(width);
  const tight = small && tightNames(width);
  const fontSize = small ? (tight ? 10.5 : 11.5) : 13;
  const rows = (maxY - minY) / ROW;
  const [top, bottom, edge] = [small ? 58 : 60, small ? 26 : 36, small ? 8 : 24];
  const row = Math.min(58, (height - top - bottom) / Math.max(rows, 1));
  const lines = row >= 2.36 * fontSize ? 2 : 1;
  const grown = (node) => ({ star: 1.5, diamond: 1.2 })[node.shape] ?? 1;  // these fill less of their radius
  const size = (node) => Math.max(4, Math.min(Math.max(node.size * 0.5, 6), row * 0.4, small ? 7.5 : 10)) * grown(node);
  const limit = nameLimit(width);
  const need = (side) => Math.max(widest(side, fontSize), textWidth(columnName(columnCountries(side)), 15, true));
  const room = { left: Math.min(limit, need("left")), right: Math.min(limit, need("right")) };
  const middle = Math.min(width - room.left - room.right - 2 * edge - 40, 640);
  const shift = (room.left - room.right) / 2;
  const x = (node) => shift + (node.x < 0 ? -middle / 2 : middle / 2);
  const y = (node) => ((node.y - minY) / ROW) * row - (rows * row) / 2 + (top - bottom) / 2;
  const spots = new Map(drawn.map((n) => [n.id, { x: x(n), y: y(n), size: size(n), side: n.side, room: room[n.side] }]));
  const head = Math.max(y({ y: minY }) - 34, -height / 2 + 16);
  return { spots, lines, fontSize, heads: { left: x({ x: -1 }), right: x({ x: 1 }), y: head } };
}

const COUNTRY_WORDS = { BY: "Belarus", CN: "China", other: "others" };
const columnName = (codes) => codes.map((code) => COUNTRY_WORDS[code]).join(", ");
function columnCountries(side) {
  const colours = new Set(drawn.filter((node) => node.side === side).map((node) => items.get(node.id).colour));
  return ["BY", "CN", "other"].filter((code) => colours.has(code));
}

const nameLimit = (width) => (isSmall(width) ? width * 0.34 - 8 : width * 0.3 - 24);
const widest = (side, size) => Math.max(0, ...drawn.filter((n) => n.side === side).map((n) => textWidth(n.label, size, isPlace(n))));
const tightNames = (width) => Math.max(widest("left", 11.5), widest("right", 11.5)) > nameLimit(width);

function fitNetwork(width, height) {
  const small = isSmall(width);
  const fontSize = small ? 11 : nodes.length > 90 ? 11.5 : 12;
  const room = small ? 128 : 150;
  const looks = small ? drawn.map((n) => ({ ...n, x: n.narrow[0], y: n.narrow[1], side: n.narrow[2] })) : drawn;
  const across = stretch(looks.map((n) => n.x), looks.map((n) => reach(n, room, fontSize, true)), width - 16);
  const down = stretch(looks.map((n) => n.y), looks.map((n) => reach(n, room, fontSize, false)), height - 16);
  const most = small ? 2.5 : 1.6;
  const [a, d] = [Math.min(across.factor, down.factor * most, 1.6), Math.min(down.factor, across.factor * most, 1.6)];
  const shrink = Math.min(small ? 0.42 : 0.5, Math.max(0.26, 0.58 * d));
  const spots = new Map(looks.map((n) => [n.id, {
    x: across.at(n.x, a), y: down.at(n.y, d), size: n.size * shrink, side: n.side, room,
  }]));
  return { spots, lines: 2, fontSize, heads: null };
}

// The bend of a line of ours, kept as wide in pixels as it was planned, but within a third of its length.
function bend(edge, spots) {
  if (!edge.smooth || !edge.smooth.type.startsWith("curved")) return edge.smooth;
  const length = (from, to) => Math.max(1, Math.hypot(from.x - to.x, from.y - to.y));
  const planned = edge.smooth.roundness * length(drawnAt.get(edge.from), drawnAt.get(edge.to));
  const now = length(spots.get(edge.from), spots.get(edge.to));
  return { ...edge.smooth, roundness: Math.min(planned / now, inColumns && now > 200 ? 0.5 : 0.7) };
}
const drawnAt = new Map(drawn.map((node) => [node.id, node]));
