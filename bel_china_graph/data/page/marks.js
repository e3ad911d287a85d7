// The names of the columns, and the question mark on a tie whose dates are disputed.
function drawHeads(context) {
  if (!placed.heads) return;
  const scale = network.getScale();
  const { left, right, y } = placed.heads;
  context.save();
  context.setTransform(window.devicePixelRatio, 0, 0, window.devicePixelRatio, 0, 0);
  context.textBaseline = "middle";
  for (const [x, align] of [[left, "right"], [right, "left"]]) {
    const colours = new Set(drawn.filter((n) => (n.x < 0) === (align === "right")).map((n) => items.get(n.id).colour));
    const words = ["BY", "CN", "other"].filter((code) => colours.has(code)).map((code) => COUNTRY_WORDS[code]);
    const at = network.canvasToDOM({ x, y });
    context.font = `700 ${(phone.matches ? 13 : 15) * Math.min(1, scale)}px ${palette.font}`;
    context.textAlign = align;
    context.fillStyle = palette[[...colours].sort()[0].toLowerCase()];
    context.fillText(words.join(", "), at.x + (align === "right" ? 6 : -6), at.y);
  }
  context.restore();
}

const COUNTRY_WORDS = { BY: "Belarus", CN: "China", other: "others" };

// A point on the line as it is drawn, in the drawing's coordinates; `share` is the way from its start.
function pointOn(tie, share) {
  const line = network.body.edges[tie.key];
  if (tie.from === tie.to) {
    const spot = placed.spots.get(tie.from.key);
    return { x: spot.x + spot.size + 12, y: spot.y - spot.size - 12 };
  }
  return line.edgeType.getPoint(share);
}

function drawMarks(context) {
  const set = bright();
  const scale = network.getScale();
  for (const tie of ties) {
    if (!tie.disputed || !tieShown(tie)) continue;
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
