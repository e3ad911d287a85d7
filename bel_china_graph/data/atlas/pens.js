// Two pens with the same strokes: one draws on a canvas, one writes SVG. Coordinates are pixels of the picture.
// Both draw many things of one style at once; `trace(path, thing)` puts one of them on the path.
const CHUNK = 40;  // one long path takes longer than many short ones

function canvasPen(canvas, width, height, ratio) {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) Object.assign(canvas, { width: across, height: down });
  const context = canvas.getContext("2d");
  const dress = ({ stroke, fill, alpha = 1, size = 1, dash = [] }) => {
    context.globalAlpha = alpha;
    context.lineWidth = size;
    context.setLineDash(dash);
    if (stroke) context.strokeStyle = stroke;
    if (fill) context.fillStyle = fill;
  };
  return {
    width, height,
    begin() {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.lineJoin = context.lineCap = "round";
      dress({ fill: palette.paper });
      context.fillRect(0, 0, width, height);
    },
    paint(style, things, trace) {
      dress(style);
      context.lineCap = style.cap ?? "round";
      for (let at = 0; at < things.length; at += CHUNK) {
        context.beginPath();
        const end = Math.min(at + CHUNK, things.length);
        for (let next = at; next < end; next += 1) trace(context, things[next]);
        if (style.fill) context.fill();
        if (style.stroke) context.stroke();
      }
    },
    write({ size, weight = 400, fill, halo, alpha = 1 }, texts) {
      context.font = `${weight} ${size}px ${palette.font}`;
      context.textBaseline = "middle";
      dress({ fill, stroke: palette.paper, size: 4, alpha });
      for (const { text, x, y, align = "left" } of texts) {
        context.textAlign = align;
        if (halo) context.strokeText(text, x, y);
        context.fillText(text, x, y);
      }
    },
  };
}

function svgPen(width, height) {
  const space = "http://www.w3.org/2000/svg";
  const root = document.createElementNS(space, "svg");
  const add = (parent, tag, values, text) => {
    const made = document.createElementNS(space, tag);
    for (const [name, value] of Object.entries(values)) if (value !== undefined) made.setAttribute(name, value);
    if (text !== undefined) made.textContent = text;
    return parent.appendChild(made);
  };
  Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }).forEach(([name, value]) => root.setAttribute(name, value));
  add(root, "title", {}, document.title);
  const look = ({ stroke = "none", fill = "none", alpha, size, dash, cap }) => ({
    stroke, fill, opacity: alpha, "stroke-width": size, "stroke-linejoin": "round", "stroke-linecap": cap ?? "round",
    "stroke-dasharray": dash && dash.length ? dash.join(" ") : undefined,
  });
  return {
    width, height, root,
    begin() { add(root, "rect", { width, height, fill: palette.paper }); },
    paint(style, things, trace) {
      const group = add(root, "g", look(style));
      for (const thing of things) {
        const path = svgPath();
        trace(path, thing);
        const made = add(group, "path", { d: path.toString(), "data-id": thing.item && thing.item.id });
        if (thing.item && thing.item.from) add(made, "title", {}, `${tieName(thing.item)}, ${tieWords(thing.item)}`);
      }
    },
    write({ size, weight = 400, fill, halo, alpha }, texts) {
      const group = add(root, "g", {
        "font-size": size, "font-weight": weight, "font-family": palette.font, fill, opacity: alpha, "dominant-baseline": "central",
        ...(halo ? { stroke: palette.paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
      });
      const anchors = { left: "start", right: "end", center: "middle" };
      for (const { text, x, y, align = "left" } of texts) add(group, "text", { x: short(x), y: short(y), "text-anchor": anchors[align] }, text);
    },
  };
}

const short = (value) => Math.round(value * 10) / 10;

function svgPath() {
  const parts = [];
  const say = (letter) => (...values) => parts.push(letter + values.map(short).join(" "));
  return {
    moveTo: say("M"), lineTo: say("L"), bezierCurveTo: say("C"), closePath: say("Z"),
    arc(x, y, r) { parts.push(`M${short(x + r)} ${short(y)}A${short(r)} ${short(r)} 0 1 1 ${short(x - r)} ${short(y)}A${short(r)} ${short(r)} 0 1 1 ${short(x + r)} ${short(y)}`); },
    toString: () => parts.join(""),
  };
}
