// What is under the pointer: a mark, a name, or else the nearest line.
let hovered = null;

function hit(at, reach) {
  const point = network.DOMtoCanvas(at);
  const scale = network.getScale();
  let best = null;
  let nearest = Infinity;
  for (const node of nodes) {
    const spot = placed.spots.get(node.key);
    const away = Math.hypot(spot.x - point.x, spot.y - point.y) * scale;
    if (nodeShown(node) && away < Math.max(spot.size * scale + 3, reach) && away < nearest) [best, nearest] = [node, away];
  }
  if (best) return best;
  const label = boxes.find((box) => at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom);
  if (label) return label.node;
  for (const tie of ties) {
    if (!tieShown(tie)) continue;
    const line = network.body.edges[tie.key];
    const away = line.edgeType.getDistanceToEdge(line.from.x, line.from.y, line.to.x, line.to.y, point.x, point.y) * scale;
    if (away < reach && away < nearest) [best, nearest] = [tie, away];
  }
  return best;
}

function openTouch() {
  network.on("click", ({ pointer, event }) => {
    const touch = event.srcEvent && event.srcEvent.pointerType === "touch";
    const found = hit(pointer.DOM, touch ? 14 : 8);
    select(found ? found.key : null);
    if (found && phone.matches) {
      const top = document.getElementById("panel").getBoundingClientRect().top + window.scrollY;
      if (top > window.scrollY + window.innerHeight * 0.6) window.scrollTo({ top: top - window.innerHeight * 0.5 });
    }
  });
  stage.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return hover(null);
    const box = stage.getBoundingClientRect();
    return hover(hit({ x: event.clientX - box.left, y: event.clientY - box.top }, 8), event);
  });
  stage.addEventListener("pointerleave", () => hover(null));
}

const titles = new Map(DATA.drawing ? [...drawn, ...DATA.drawing.edges].map((look) => [look.id, look.title]) : []);

function hover(item, event) {
  stage.classList.toggle("over", item !== null);
  if (item) showTip(titles.get(item.key).split("\n"), event);
  else hideTip();
  if (item !== hovered) {
    hovered = item;
    network.redraw();
  }
}
