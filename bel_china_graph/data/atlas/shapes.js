// The marks of kinds of node, as points around the middle, a radius of one away or so.
const star = Array.from({ length: 10 }, (_, at) => {
  const reach = at % 2 ? 0.52 : 1.3;
  return [reach * Math.sin((at * Math.PI) / 5), -reach * Math.cos((at * Math.PI) / 5)];
});
const CORNERS = {
  square: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  diamond: [[0, -1.22], [1.22, 0], [0, 1.22], [-1.22, 0]],
  triangle: [[0, -1.12], [1.12, 0.84], [-1.12, 0.84]],
  triangleDown: [[0, 1.12], [-1.12, -0.84], [1.12, -0.84]],
  hexagon: [[-0.5, -0.9], [0.5, -0.9], [1.02, 0], [0.5, 0.9], [-0.5, 0.9], [-1.02, 0]],
  star,
};

function traceMark(path, { x, y, r, shape, width, height }) {
  if (shape === "bar") {
    path.moveTo(x - width / 2, y - height / 2);
    path.lineTo(x + width / 2, y - height / 2);
    path.lineTo(x + width / 2, y + height / 2);
    path.lineTo(x - width / 2, y + height / 2);
    path.closePath();
  } else if (CORNERS[shape]) {
    CORNERS[shape].forEach(([dx, dy], at) => (at ? path.lineTo(x + dx * r, y + dy * r) : path.moveTo(x + dx * r, y + dy * r)));
    path.closePath();
  } else {
    if (path.lineCap) path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
  }
}

// Lines are straight (four numbers) or bent (eight: both ends and what pulls them).
function traceLine(path, { at: points }) {
  path.moveTo(points[0], points[1]);
  if (points.length === 4) path.lineTo(points[2], points[3]);
  else path.bezierCurveTo(points[2], points[3], points[4], points[5], points[6], points[7]);
}

function pointAt(points, share) {
  if (points.length === 4) return [points[0] + (points[2] - points[0]) * share, points[1] + (points[3] - points[1]) * share];
  const rest = 1 - share;
  const weigh = (at) => rest ** 3 * points[at] + 3 * rest * rest * share * points[at + 2] + 3 * rest * share * share * points[at + 4] + share ** 3 * points[at + 6];
  return [weigh(0), weigh(1)];
}
