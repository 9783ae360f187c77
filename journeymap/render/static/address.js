/* The address holds what is seen: a view or a touchpoint, the lanes left out, the persona. So a link brings it back.
   "#map?without=friction,delight&persona=commuter", "#touchpoint-nod?view=blueprint" */
const journeymap = {};

journeymap.address = (() => {
  const listeners = [];
  const slug = (text) => (/^[a-z0-9-]+$/.test(text) ? text : "");
  const read = () => {
    const [place, query] = location.hash.slice(1).split("?");
    const asked = new URLSearchParams(query ?? "");
    return {
      place: slug(place),
      view: slug(asked.get("view") ?? ""),
      without: (asked.get("without") ?? "").split(",").map(slug).filter(Boolean),
      persona: slug(asked.get("persona") ?? ""),
    };
  };
  const write = ({ place, view, without, persona }) => {
    const parts = [];
    if (view && place.startsWith("touchpoint-") && view !== document.querySelector(".view").id) parts.push(`view=${view}`);
    if (without.length) parts.push(`without=${without.join(",")}`);
    if (persona) parts.push(`persona=${persona}`);
    return `#${place}${parts.length ? `?${parts.join("&")}` : ""}`;
  };
  /* A link to a heading further down says nothing of the picture, and leaves it as it is. */
  const isOfThePicture = (place) => !place || place.startsWith("touchpoint-") || Boolean(document.querySelector(`.view#${place}`));

  let now = read();
  const tell = (followed) => listeners.forEach((listener) => listener(now, followed));
  const followed = () => {
    const asked = read();
    now = isOfThePicture(asked.place) ? asked : { ...now, place: asked.place };
    tell(true);
  };
  addEventListener("popstate", followed);
  addEventListener("hashchange", followed);
  return {
    /* Go somewhere, or change what is left out; "push" makes it a step that the back button undoes. */
    change(changes, push = false) {
      now = { ...now, ...changes };
      if (!now.place || !isOfThePicture(now.place)) now.place = journeymap.views.current().id;
      history[push ? "pushState" : "replaceState"](null, "", write(now));
      tell(false);
    },
    /* Call a function with what is seen, now and whenever that changes, and with whether a link or the back button did it. */
    on(listener) {
      listeners.push(listener);
      listener(now, true);
    },
  };
})();

/* An element with attributes and what it holds; texts stay texts. */
journeymap.make = (tag, attributes = {}, ...content) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
};
