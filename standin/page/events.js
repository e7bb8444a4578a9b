/** News from the stand-in: Server-Sent Events, started again when they break, with polling while they are down. */

const KINDS = ["message", "edit", "delete", "typing", "callback", "state", "commands"];
const RETRY_MS = 2000;
const POLL_MS = 3000;

/**
 * Listen for as long as the page is open.
 *
 * onEvent gets each event as an object; {type: "resync"} means "something may have been missed".
 * onStatus gets true when the line is up and false when it is down.
 */
export function listen(onEvent, onStatus) {
  let poll = null;
  let missed = false;

  const up = () => {
    clearInterval(poll);
    poll = null;
    onStatus(true);
    if (missed) onEvent({ type: "resync" });
    missed = false;
  };
  const down = () => {
    missed = true;
    onStatus(false);
    poll ??= setInterval(() => onEvent({ type: "resync" }), POLL_MS);
  };
  const receive = (event) => {
    if (event.data) onEvent(JSON.parse(event.data));
  };
  const connect = () => {
    const source = new EventSource("/sim/events");
    source.onopen = up;
    source.onmessage = receive;
    for (const kind of KINDS) if (kind !== "message") source.addEventListener(kind, receive);
    source.onerror = () => {
      down();
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MS);
    };
  };
  connect();
}
