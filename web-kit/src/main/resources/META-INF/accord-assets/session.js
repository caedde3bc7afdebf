// Warns before the session ends, in every tab, and loses nothing that was typed when it does.
import { SIGNED_OUT, flush, hasDraft, isUnsaved } from './drafts.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Before the end there must be time to save the drafts and to sign out. */
const MARGIN = 10 * SECOND;
/** Whoever typed so shortly before is not asked whether they are still there. */
const JUST_NOW = MINUTE;
/** What the other tabs get for saving their drafts before the session is ended, and what a slow network gets for ours. */
const FOR_OTHERS = 0.3 * SECOND;
const FOR_OURS = 3 * SECOND;

const WHY = 'accord-why-signed-out';

/**
 * Keeps an eye on the session of the person for whom this page was made.
 *
 * The server alone knows when it ends: it is asked when the page opens, when somebody comes back to it, and before anything
 * is done about it. What one tab learns, it tells the others.
 */
export function watchSession(warning, cover) {
  const others = new BroadcastChannel('accord-session');
  const failed = warning.querySelector('[data-session-failed]');
  const title = document.title;
  let mark;
  let endsAt = Infinity;
  let warnAt = 0;
  let typedAt = -Infinity;
  let isLast = false;
  let isCovered = false;
  let leaving = false;
  let timer;

  const left = () => endsAt - MARGIN - Date.now();

  const wake = (milliseconds, then) => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };

  /** GET asks, POST extends. What comes back is the session that is alive, or null. */
  async function ask(method) {
    let session = { secondsLeft: 0 };
    try {
      const answer = await fetch('/session', { method, credentials: 'same-origin', redirect: 'error' });
      if (answer.ok) {
        session = await answer.json();
      } else if (answer.status !== 401) {
        throw new Error(answer.statusText);
      }
    } catch {
      outOfReach();
      return null;
    }
    return learn(session) ? session : null;
  }

  const look = () => ask('GET');

  function outOfReach() {
    if (Date.now() > endsAt) {
      hide();
    }
    wake(MARGIN, look);
    failed.hidden = false;
  }

  function learn(session) {
    mark ??= session.mark;
    if (leaving) {
      return false;
    }
    if (!session.secondsLeft || session.mark !== mark) {
      over();
      return false;
    }
    failed.hidden = true;
    endsAt = Date.now() + session.secondsLeft * SECOND;
    warnAt = session.warnAt * SECOND;
    uncover();
    proceed();
    return true;
  }

  /** What the time that is left asks for. */
  function proceed() {
    if (left() > warnAt) {
      isLast = false;
      dismiss();
      wake(left() - warnAt, look);
    } else if (left() <= 0) {
      timeIsUp();
    } else if (warning.open || isLast) {
      countDown();
    } else if (Date.now() - typedAt < JUST_NOW) {
      stay();
    } else {
      warn();
    }
  }

  function warn() {
    warning.querySelectorAll('[data-session-when]').forEach((part) => {
      part.hidden = part.dataset.sessionWhen !== (isLast ? 'last' : 'more');
    });
    if (!warning.open) {
      warning.showModal();
      document.title = `${warning.querySelector('h2').textContent} – ${title}`;
    }
    warning.querySelector('button:not([hidden])').focus();
    countDown();
  }

  function countDown() {
    const seconds = Math.max(Math.ceil(left() / SECOND), 0);
    const words = inWords(seconds);
    warning.querySelectorAll('[data-session-left]').forEach((place) => {
      place.textContent = words;
    });
    if (seconds % 60 === 0) {
      say(`We will sign you out in ${words}.`);
    }
    wake(seconds === 0 ? 0 : SECOND, seconds === 0 ? look : countDown);
  }

  function say(text) {
    warning.querySelector('[data-session-said]').textContent = text;
  }

  function dismiss() {
    if (warning.open) {
      warning.close();
      document.title = title;
      say('');
    }
  }

  async function stay() {
    typedAt = -Infinity;
    const session = await ask('POST');
    if (session && left() > warnAt) {
      others.postMessage({ session });
    } else if (session) {
      isLast = true;
      warn();
    }
  }

  /** One tab ends the session, when all have had the time to save their drafts. */
  async function timeIsUp() {
    leaving = true;
    others.postMessage({ timeIsUp: true });
    await Promise.all([pause(FOR_OTHERS), flush()]);
    leave(() => document.querySelector('form[action="/logout"]').submit());
  }

  /** Another tab is about to end the session. */
  async function leaveWithOthers() {
    if (!leaving) {
      leaving = true;
      clearTimeout(timer);
      await flush();
      leave(() => location.assign('/signed-out'));
    }
  }

  function leave(how) {
    if (isUnsaved()) {
      leaving = false;
      hide();
    } else {
      remember('time');
      how();
    }
  }

  /** It has ended without us. */
  function over() {
    if (isUnsaved() || isCovered) {
      hide();
    } else if (!leaving) {
      leaving = true;
      remember(Date.now() > endsAt ? 'time' : 'elsewhere');
      location.assign('/signed-out');
    }
  }

  /** What was typed stays, and nobody reads it until the same person has signed in again. */
  function hide() {
    clearTimeout(timer);
    dismiss();
    isCovered = true;
    if (!cover.open) {
      cover.showModal();
    }
  }

  function uncover() {
    if (isCovered) {
      isCovered = false;
      cover.close();
      flush();
    }
  }

  function remember(why) {
    sessionStorage.setItem(WHY, JSON.stringify({ why, draft: hasDraft(), back: location.pathname }));
  }

  async function signOut(form) {
    leaving = true;
    others.postMessage({ signedOut: true });
    await Promise.all([pause(FOR_OTHERS), Promise.race([flush(), pause(FOR_OURS)])]);
    form.submit();
  }

  others.addEventListener('message', async ({ data }) => {
    if (data.timeIsUp) {
      leaveWithOthers();
    } else if (data.signedOut) {
      await flush();
      over();
    } else {
      learn(data.session);
    }
  });
  document.addEventListener('submit', (event) => {
    if (event.target.getAttribute('action') === '/logout' && !event.defaultPrevented) {
      event.preventDefault();
      signOut(event.target);
    }
  });
  document.addEventListener('input', () => {
    typedAt = Date.now();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      look();
    }
  });
  document.addEventListener(SIGNED_OUT, over);
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    if (event.detail.xhr.status === 401) {
      event.preventDefault();
      over();
    }
  });
  warning.querySelector('[data-session-stay]').addEventListener('click', stay);
  warning.querySelector('[data-session-close]').addEventListener('click', dismiss);
  warning.addEventListener('cancel', (event) => {
    event.preventDefault();
    (isLast ? dismiss : stay)();
  });
  cover.addEventListener('cancel', (event) => event.preventDefault());
  // A browser lets a dialog be escaped from at the second attempt.
  cover.addEventListener('close', () => isCovered && cover.showModal());

  sessionStorage.removeItem(WHY);
  look().then((session) => session && others.postMessage({ session }));
}

/** On the page of somebody who is signed out: says why, and leads back to where they were. */
export function explainSignedOut(page) {
  const known = sessionStorage.getItem(WHY);
  if (known) {
    const { why, draft, back } = JSON.parse(known);
    page.querySelectorAll('[data-why]').forEach((part) => {
      part.hidden = ![why, draft && 'draft', 'back'].includes(part.dataset.why);
    });
    page.querySelector('[data-why=back] a').href = `/signed-in?back=${encodeURIComponent(back)}`;
  }
}

function inWords(seconds) {
  const [number, unit] = seconds > 60 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function pause(milliseconds) {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}
