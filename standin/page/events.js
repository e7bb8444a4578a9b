/** News from the stand-in: Server-Sent Events, begun again when they break, polling while they are down. */

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
    source.onerror = () => {
      // The browser would come back with the number of its last event, which means nothing to a new stand-in.
      source.close();
      down();
      setTimeout(connect, RETRY_MS);
    };
  };
  connect();
}
