/**
 * Keeps what somebody typed from being dropped on its way to the server. Flow remembers a new value at once and sends it a
 * little later; an event that repeats the value meanwhile (several lines put in at once by dictation or a text expander,
 * the end of a composition on a phone's keyboard) takes the place of the first one and carries nothing. So a repetition
 * within the pause does not get through; one that comes later finds nothing waiting and is harmless.
 */
const PAUSE_MS = 800;

const TEXTS = ['text', 'search', 'email', 'url', 'tel', 'number'];

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Others, like a box to tick, keep one value whatever is done to them. */
const isText = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && TEXTS.includes(target.type));

const seen = new WeakMap<Field, { value: string; at: number }>();

document.addEventListener(
  'input',
  event => {
    const field = event.target;
    if (!isText(field)) return;
    const before = seen.get(field);
    seen.set(field, { value: field.value, at: event.timeStamp });
    if (before && before.value === field.value && event.timeStamp - before.at < PAUSE_MS) event.stopImmediatePropagation();
  },
  true,
);
