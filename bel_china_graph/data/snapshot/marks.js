// The names of the columns, and the question mark on a tie whose dates are disputed.
function drawHeads(context) {
  if (!placed.heads) return;
  const scale = network.getScale();
  const { left, right, y } = placed.heads;
  context.save();
  context.setTransform(window.devicePixelRatio, 0, 0, window.devicePixelRatio, 0, 0);
  context.textBaseline = "middle";
  for (const [x, align] of [[left, "right"], [right, "left"]]) {
    const codes = columnCountries(align === "right" ? "left" : "right");
    const at = network.canvasToDOM({ x, y });
    context.font = `700 ${(phone.matches ? 13 : 15) * Math.min(1, scale)}px ${palette.font}`;
    context.textAlign = align;
    context.fillStyle = palette[codes[0].toLowerCase()];
    context.fillText(columnName(codes), at.x + (align === "right" ? 6 : -6), at.y);
  }
  context.restore();
}

// A point on the line as it is drawn, in the drawing's coordinates; `share` is the way from its start.
function pointOn(tie, share) {
  const line = network.body.edges[tie.key];
  if (tie.from === tie.to) {
    const spot = placed.spots.get(tie.from.key);
    return { x: spot.x + spot.size + 12, y: spot.y - spot.size - 12 };
  }
  return line.edgeType.getPoint(share);
}

const marked = () => ties.filter((tie) => tie.disputed && tieShown(tie));

// The room of the question marks, for the names to keep clear of.
function markBoxes() {
  return marked().map((tie) => network.canvasToDOM(pointOn(tie, 0.5))).map(({ x, y }) => ({
    node: null, left: x - 7, right: x + 7, top: y - 7, bottom: y + 7,
  }));
}

function drawMarks(context) {
  const set = bright();
  const scale = network.getScale();
  for (const tie of marked()) {
    const faint = set && !set.has(tie);
    const { x, y } = pointOn(tie, 0.5);
    const colour = faint ? mix(tieColour(tie), palette.paper, 0.75) : tieColour(tie);
    context.save();
    context.translate(x, y);
    context.scale(1 / scale, 1 / scale);
    context.beginPath();
    context.arc(0, 0, 7, 0, 2 * Math.PI);
    context.fillStyle = palette.paper;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = colour;
    context.stroke();
    context.font = `700 10px ${palette.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = colour;
    context.fillText("?", 0, 0.6);
    context.restore();
  }
}
