"""A touchpoint takes place on a channel that the house does not list.

Then nobody knows where customer and house meet. Correct the id, or
add it in ``journeymap.yaml`` under ``channels``. A house that keeps no list of channels may use any id.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, channel: conter}
```

```yaml
# journeymap.yaml
channels:
  counter: {title: Counter}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, channel: counter}
```

```yaml
# journeymap.yaml
channels:
  counter: {title: Counter}
```

Clean, where the house keeps no list of channels:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, channel: conter}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.unknown import in_catalogue
from journeymap.diagnostics.finding import Check, Finding, Related

CHECK = Check("unknown-channel", "JM105")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each channel that a touchpoint names and the house does not list."""
    catalogue = subject.workspace.house.channels
    if catalogue is None:
        return
    unknown = in_catalogue(CHECK, "channel", "channels", catalogue)
    for touchpoint in subject.journey.touchpoints:
        name = touchpoint.channel
        if name is not None and name not in catalogue:
            here = subject.journey.place_of(touchpoint.id)
            yield unknown.finding(name, here.at("channel"), Related(here.key(), "takes place there"))
