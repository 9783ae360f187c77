"""The parts that texts of made-up workspaces are put together from."""

# ruff: noqa: INP001 -- scripts stand beside each other, they are no package

LINES = (
    "bakery", "rail", "clinic", "hotel", "bank", "books", "museum", "garden", "repair", "cover", "school", "mobile",
    "energy", "parcel", "cinema", "travel",
)  # fmt: skip
PLACES = (
    "north", "south", "east", "west", "city", "port", "web", "air", "market", "hill", "campus", "isle", "river", "mill",
    "valley", "square",
)  # fmt: skip
JOBS = {
    "host": ("Host", "Is the first face that people see, and the last."),
    "adviser": ("Adviser", "Takes the time for whoever does not know yet what they want."),
    "lead": ("Shift lead", "Sees to it that the others can do their work."),
    "planner": ("Planner", "Decides who works when, a week ahead."),
    "expert": ("Specialist", "Knows the hard cases and comes when called."),
}
MACHINES = {
    "desk": ("Service desk", "Keeps who came with what, and what we promised."),
    "orders": ("Order system", "Knows what was ordered and where it is now."),
    "roster": ("Roster", "Who is in today, and who can be called."),
    "messages": ("Message service", "Sends what we want to tell, at the hour that suits people."),
}
CHANNELS = {
    "counter": "At the counter",
    "phone": "On the phone",
    "app": "In the app",
    "web": "On the web page",
    "mail": "By e-mail",
    "letter": "By letter",
    "chat": "In the chat",
    "door": "At the door",
    "floor": "On the floor",
    "kiosk": "At the screen",
}
PROCEDURES = {
    "greet-first": "Greet first, ask afterwards",
    "say-it-twice": "Say it back before you act",
    "one-name": "One name from beginning to end",
    "call-before": "Ring before you change a promise",
    "walk-along": "Walk along, do not point",
    "close-the-loop": "Tell them what became of it",
}
PERSONAS = {
    "in-a-hurry": ("Noor, in a hurry", "Has nine minutes and knows what she wants.", "Just tell me how long it takes."),
    "first-timer": ("Samir, for the first time", "Has never done this and would rather not show it.", "Is this right?"),
    "regular": ("Ruth, who comes every week", "Knows all of us by name.", "You have moved the chairs again."),
    "with-children": ("Ines, with two children", "Carries one, holds the other.", "Is there somewhere to sit?"),
    "worried": ("Bram, who worries", "Has slept badly over this.", "I can bear bad news better than none."),
    "helper": ("Marijke, who comes along", "Listens for two and writes it down.", "Nobody asks me how I am."),
    "newcomer": ("Mila, new in town", "Reads everything twice, in her third language.", "Could you say it slowly?"),
    "expert": ("Joris, who has looked it up", "Has read the small print and the forum.", "I know what it should cost."),
}
STAGES = (
    ("find", "Find the way"), ("ask", "Ask and be heard"), ("choose", "Choose what fits"),
    ("wait", "Wait and see"), ("leave", "Leave with it"),
)  # fmt: skip

DOES = (
    "I look for", "I ask about", "I wait for", "I read about", "I choose", "I sign for", "I pick up", "I compare",
    "I explain", "I bring back", "I pay for", "I try out", "I write down", "I send off", "I think over", "I come for",
)  # fmt: skip
THINGS = (
    "my order", "the form", "a new date", "the right size", "a spare part", "my seat", "the keys", "an answer",
    "the bill", "a second opinion", "the parcel", "my subscription", "a place by the window", "the refund",
    "the papers", "a name to ask for",
)  # fmt: skip
AT_TIMES = (
    "before work", "with my daughter", "in the rain", "on my way home", "for my mother", "after closing time",
    "for the third time", "with both hands full", "on a Monday morning", "while the line grows", "in my lunch break",
    "without my glasses", "with a friend", "at the last minute", "from my kitchen table", "one day early",
)  # fmt: skip
WE_SHOW = (
    "The host shows me", "A colleague explains", "She looks up", "He repeats", "The adviser sorts out",
    "Somebody I know hands me", "They ring me about", "The screen shows", "She writes down", "He walks me to",
    "A message tells me of", "The desk confirms", "They ask me about", "She remembers", "He wraps up", "They mend",
)  # fmt: skip
WE_PREPARE = (
    "We lay out", "We check", "We pack", "We look through", "We agree on", "We count", "We ring round about",
    "We set aside", "We print", "We file", "We hand over", "We repair",
)  # fmt: skip
BEHIND = (
    "before the doors open", "while they talk", "at the end of the shift", "as soon as it comes in",
    "twice a day", "with two of us", "from the list of yesterday", "until it is right", "by name", "in the back room",
)  # fmt: skip
KEEPS = (
    "The plan keeps", "The system keeps", "The archive holds", "The nightly run updates", "The partner delivers",
    "The office approves", "The stock list shows", "The roster frees somebody for",
)  # fmt: skip
THOUGHTS = (
    "Is this the right place, or the place for those who know?", "I hope that they do not ask me for the number.",
    "Last time this took an hour.", "Somebody must have thought about this.", "Why does it want to know that?",
    "If it is not today, it is no use to me.", "They could have told me that before.", "Good. I exist.",
    "I had expected worse.", "I will tell them at home.", "What was her name again?", "Nobody else seems to worry.",
    "That sounded as if she meant it.", "I should have brought the letter.", "Five more minutes, then I go.",
    "So that is how it works.",
)  # fmt: skip
QUOTES = (
    "Once they have nodded I can wait for ages.", "I never know whether I am in the line or in the way.",
    "She did not have to do that.", "I have told this three times now.", "They kept what they said.",
    "It felt like being handed on.", "He knew the way and came along.", "I would rather have talked to somebody.",
    "It was quicker than I had feared.", "Nobody told me that it had changed.",
)  # fmt: skip
FEELINGS = {
    -1: ("uneasy", "on my own", "overlooked", "rushed", "stuck", "let down"),
    0: ("neither here nor there", "patient", "curious", "busy", "in between"),
    1: ("at ease", "sure", "expected", "understood", "in good hands"),
    2: ("glad I came", "acknowledged", "looked after", "proud", "surprised"),
}
FRICTIONS = (
    "The sign hangs where nobody looks", "Two desks ask for the same thing", "The number is only on the other letter",
    "Nobody says how long it takes", "The form forgets what was typed", "The line starts in three places",
    "The person who promised it is not in today", "The price shows up on the last page",
    "The door is heavy and opens the wrong way", "The message comes after the event",
)  # fmt: skip
WISHES = (
    "Hang the sign above the line", "Let one desk ask and the other read", "Print the number on both letters",
    "Say the waiting time before anybody asks", "Keep what was typed for a week", "Draw the line on the floor",
    "Write down who takes over", "Show the price on the first page", "Hold the door open at the peak",
    "Send the message the evening before",
)  # fmt: skip
DELIGHTS = (
    "She remembers my name", "They had it ready before I asked", "He laughs at his own mistake", "There is a chair",
    "Somebody holds the door", "It costs less than they said", "A card with a name on it", "They rang on the minute",
)  # fmt: skip
TO_DO = (
    "Look up before you look at the screen", "Say your name and what happens next", "Ask what they have tried already",
    "Say it back in your own words", "Write down what you promised, and for when", "Walk along to the next desk",
    "Give a number, and say that it is a guess", "Thank them for waiting, and mean it",
    "Leave the door of the office open", "Call a colleague before the line is long", "Check the list twice, aloud",
    "Put it where the next one finds it", "Tell the shift lead afterwards", "Ask whether there is anything else",
)  # fmt: skip
IFS = (
    ("everything is at hand", "something is missing"), ("there is nobody before me", "the line reaches the door"),
    ("I would rather talk to somebody", "I know exactly what I want"), ("it fits", "it does not fit"),
    ("somebody is free", "everybody is busy"), ("they have it here", "it has to come from elsewhere"),
)  # fmt: skip
SOURCES = (
    "Nine mornings on the floor", "41 talks at the door", "Survey of spring, 640 answers", "Log of the desk, one month",
    "Two weeks with a stopwatch", "Letters of last year", "26 visits with a notebook", "Comments in the app",
)  # fmt: skip
EXPECTS = (
    "Somebody sees me", "One price, and that one", "To be told when it changes", "Not to tell it twice",
    "A person, not a menu", "To be done by noon", "That they know I am coming", "An honest no rather than a vague yes",
)  # fmt: skip
GOALS = (
    "Be home before supper with {} in hand", "Know by tonight where I stand with {}", "Get {} without a second visit",
    "Have {} put right, and not have to argue", "Find out about {} from somebody who has time",
)  # fmt: skip

PAIRS = (
    ("arrival", "acknowledgement", "No guest goes unseen"),
    ("question", "answer", "Every question gets an answer that is one"),
    ("wait", "progress-told", "Waiting is never a mystery"),
    ("price-asked", "price-shown", "The price comes first"),
    ("form", "help-offered", "Nobody fills in a form alone"),
    ("complaint", "apology", "We say sorry before we explain"),
    ("machine", "human", "Behind every machine a person is within reach"),
    ("promise", "promise-kept", "What we promise, we do"),
    ("delay", "delay-explained", "We say why, how long, and when we speak again"),
    ("handing-over", "introduced", "We hand people on by name"),
    ("choice", "advice", "We advise before we sell"),
    ("payment", "receipt", "Paying ends with a thank you"),
    ("story-told", "story-used", "Nobody tells it twice"),
    ("mistake", "mended", "Every mistake is mended, and soon"),
    ("first-time", "shown-round", "The first time is shown, not told"),
    ("change", "change-told", "Changes are told before they happen"),
    ("identity", "reassurance", "We ask for papers only when we say why"),
    ("child", "child-seen", "Children are guests too"),
    ("delivery", "delivery-told", "What comes is announced"),
    ("search", "found", "We go along to find it"),
    ("return", "return-easy", "Bringing back is as easy as buying"),
    ("appointment", "on-time", "The hour we name is the hour we keep"),
    ("data", "data-explained", "We say what we keep and for how long"),
    ("worry", "listened", "Worries are heard to the end"),
    ("goodbye", "wish", "We end warmer than we began"),
)
"""A moment, the moment that answers it, and the principle that says so."""
