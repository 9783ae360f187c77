/* The journey as the page tells it: its touchpoints in the customer's order, and what each leads to and stands on. */
journeymap.journey = (() => {
  if (!journeymap.views) return null;
  const ids = (text) => text.split(" ").filter(Boolean);
  const touchpoints = new Map([...document.querySelectorAll("article.touchpoint")].map((article) => {
    const { number, stage, next, needs, personas, truth, feels } = article.dataset;
    const id = article.id.replace("touchpoint-", "");
    const title = article.querySelector("h3").textContent;
    return [id, { id, article, title, stage, isMoment: Boolean(number), next: ids(next), needs: ids(needs), users: [], personas: ids(personas), isTruth: truth !== undefined, feels: feels === undefined ? null : Number(feels) }];
  }));
  for (const each of touchpoints.values()) each.needs.forEach((need) => touchpoints.get(need)?.users.push(each.id));
  const moments = [...touchpoints.values()].filter((each) => each.isMoment);
  const felt = moments.filter((each) => each.feels !== null);
  return {
    touchpoints,
    moments,
    low: felt.reduce((low, each) => (low && low.feels <= each.feels ? low : each), null),
    /* The card of a touchpoint in the view that is shown, if it is drawn there. */
    card: (id) => journeymap.views.current().querySelector(`.picture a[data-touchpoint="${CSS.escape(id)}"]`),
  };
})();
