// The spots of the data, stretched to fit the window; marks and names keep their size.
const phone = window.matchMedia("(max-width: 760px)");
const ROW = 24;

const drawn = DATA.drawing ? DATA.drawing.nodes : [];
const inColumns = DATA.drawing !== null && DATA.drawing.kind === "columns";
const span = (values) => [Math.min(...values), Math.max(...values)];
const [minX, maxX] = span(drawn.map((node) => node.x));
const [minY, maxY] = span(drawn.map((node) => node.y));

function stageHeight(width) {
  return inColumns ? Math.max(240, ((maxY - minY) / ROW) * 22 + 104) : Math.max(420, width * 1.35);
}

// Returns { spots: Map(key -> {x, y, size, side, room}), lines, fontSize, heads } for a stage of this size.
function fit(width, height) {
  return inColumns ? fitColumns(width, height) : fitNetwork(width, height);
}

function fitColumns(width, height) {
  const small = width < 600;
  const fontSize = small ? 11.5 : 13;
  const rows = (maxY - minY) / ROW;
  const [top, bottom, edge] = [small ? 58 : 60, small ? 26 : 40, small ? 8 : 24];
  const row = Math.min(58, (height - top - bottom) / Math.max(rows, 1));
  const lines = row >= 2 * fontSize + 8 ? 2 : 1;
  const size = (node) => Math.max(3.5, Math.min(node.size * 0.5, row * 0.4));
  const widest = (left) => Math.max(0, ...drawn.filter((n) => (n.x < 0) === left).map((n) => textWidth(n.label, fontSize, isPlace(n))));
  const limit = Math.max(60, width * (small ? 0.33 : 0.3) - edge);
  const room = { left: Math.min(limit, widest(true)), right: Math.min(limit, widest(false)) };
  const middle = Math.min(width - room.left - room.right - 2 * edge - 40, 640);
  const shift = (room.left - room.right) / 2;
  const x = (node) => shift + (node.x < 0 ? -middle / 2 : middle / 2);
  const y = (node) => ((node.y - minY) / ROW) * row - (rows * row) / 2 + (top - bottom) / 2;
  const spots = new Map(drawn.map((n) => [n.id, { x: x(n), y: y(n), size: size(n), side: n.side, room: room[n.side] }]));
  const head = Math.max(y({ y: minY }) - 34, -height / 2 + 16);
  return { spots, lines, fontSize, heads: { left: x({ x: -1 }), right: x({ x: 1 }), y: head } };
}

function fitNetwork(width, height) {
  const small = width < 600;
  const [sideways, upright] = small ? [34, 30] : [96, 40];
  const stretch = (min, max, room) => (max > min ? Math.max(room, 60) / (max - min) : 1);
  let across = Math.min(stretch(minX, maxX, width - 2 * sideways), 1.7);
  let down = Math.min(stretch(minY, maxY, height - 2 * upright), 1.7);
  across = Math.min(across, down * 1.9);
  down = Math.min(down, across * 1.9);
  const shrink = small ? 0.42 : 0.55;
  const spots = new Map(drawn.map((node) => [node.id, {
    x: (node.x - (minX + maxX) / 2) * across, y: (node.y - (minY + maxY) / 2) * down,
    size: node.size * shrink, side: node.side, room: small ? 110 : 150,
  }]));
  return { spots, lines: 2, fontSize: small ? 11 : 12, heads: null };
}
