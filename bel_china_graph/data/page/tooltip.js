// A few words beside the pointer.
const tooltip = document.getElementById("tooltip");

function showTip([first, ...rest], event) {
  tooltip.hidden = false;
  tooltip.replaceChildren(el("b", {}, first), ...rest.map((line) => el("div", {}, line)));
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const x = Math.max(4, Math.min(event.clientX + 14, window.innerWidth - width - 8));
  const y = event.clientY + 18 + height > window.innerHeight ? event.clientY - height - 10 : event.clientY + 18;
  tooltip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

const hideTip = () => { tooltip.hidden = true; };
