"""A view on a page, measured in a real browser: its cards, texts and arrows, where they truly are."""

from typing import Any

VIEWS = ("map", "blueprint", "flow")
SLACK = 1
"""How many px two texts may share, for the roundings of a browser."""

MEASURE = """(view) => {
  const box = (each) => {
    const { x, y, width, height } = each.getBBox();
    return { left: x, top: y, right: x + width, bottom: y + height };
  };
  const words = (text) => [...text.children].map((each) => each.textContent).join(" ");
  const sinks = (inner, outer) =>
    inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5 ||
    inner.top < outer.top - 0.5 || inner.bottom > outer.bottom + 0.5;
  const found = { cards: [], outside: [], clipped: [], small: [], texts: [], crossed: [], arrows: 0, lanes: 0 };
  const section = document.getElementById(view);
  for (const card of section.querySelectorAll(".scroll .picture .m-card")) {
    const rect = card.querySelector(":scope > rect");
    if (!rect) continue;
    found.cards.push({ touchpoint: card.dataset.touchpoint, ...box(rect) });
    for (const text of card.querySelectorAll("text, path")) {
      const turned = text.getAttribute("transform") ? null : box(text);
      if (turned && sinks(turned, box(rect))) found.outside.push(words(text));
    }
  }
  for (const arrow of section.querySelectorAll(".scroll .picture path:is(.m-next, .m-back, .m-need)")) {
    found.arrows += 1;
    const length = arrow.getTotalLength();
    const near = found.cards.filter((card) => !sinksApart(card, box(arrow)));
    for (let at = 3; at < length - 3 && near.length; at += 3) {
      const { x, y } = arrow.getPointAtLength(at);
      const hit = near.find((card) => x > card.left + 2 && x < card.right - 2 && y > card.top + 2 && y < card.bottom - 2);
      if (hit) { found.crossed.push(`${arrow.closest("g").dataset.way ?? arrow.getAttribute("class")} crosses ${hit.touchpoint}`); break; }
    }
  }
  function sinksApart(one, other) {
    return one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;
  }
  for (const svg of section.querySelectorAll(".scroll > svg")) {
    const whole = { left: 0, top: 0, right: svg.viewBox.baseVal.width, bottom: svg.viewBox.baseVal.height };
    for (const text of svg.querySelectorAll("text")) {
      if (sinks(box(text), whole)) found.clipped.push(words(text));
      const size = parseFloat(getComputedStyle(text).fontSize);
      const scale = svg.getBoundingClientRect().width / whole.right;
      if (size * scale < 14) found.small.push(words(text));
      for (const line of text.children) {
        const { left, top, right, bottom } = line.getBoundingClientRect();
        found.texts.push({ words: line.textContent, left, top, right, bottom });
      }
    }
  }
  found.lanes = section.querySelectorAll(".lane-names text").length;
  return found;
}"""


def overlaps(boxes: list[dict[str, Any]], slack: float) -> list[tuple[Any, Any]]:
    """The pairs of boxes that share more than a little."""
    ordered = sorted(boxes, key=lambda each: each["left"])
    found = []
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other["left"] >= one["right"] - slack:
                break
            if min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > slack:
                found.append((one.get("words", one.get("touchpoint")), other.get("words", other.get("touchpoint"))))
    return found


def faults(found: dict[str, Any]) -> dict[str, list[Any]]:
    """What is wrong with a measured view, by kind; nothing when all is well."""
    wrong = {
        "text outside its card": found["outside"],
        "text outside the picture": found["clipped"],
        "text under 14 px": found["small"],
        "text on text": overlaps(found["texts"], SLACK),
        "card on card": overlaps(found["cards"], SLACK),
        "arrow through a card": found["crossed"],
    }
    return {kind: each for kind, each in wrong.items() if each}
