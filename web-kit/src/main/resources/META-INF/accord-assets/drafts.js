// What is typed and not yet sent: kept as a draft where the form has an address for one, else only remembered to be there.

const SECOND = 1000;
const AFTER_TYPING = 1.5 * SECOND;
const BETWEEN_DRAFTS = 3 * SECOND;
/** With the time on the way, nothing that was typed five seconds ago is only in this browser. */
const LONGEST_UNSAVED = 3.5 * SECOND;
const FIRST_RETRY = 5 * SECOND;
const LAST_RETRY = 60 * SECOND;

/** Fired on the document when a draft cannot be saved because nobody is signed in. */
export const SIGNED_OUT = 'accord:signed-out';

const SAVED = 'saved';
const FAILED = 'failed';

const keepers = new Map();

/** Begins to keep what is typed into the form. */
export function keep(form) {
  keepers.set(form, form.dataset.draftUrl ? keepDraft(form) : watch(form));
}

/** Whether something on this page would be lost with it. */
export function isUnsaved() {
  return here().some((keeper) => keeper.isUnsaved());
}

/** Whether something typed on this page is kept as a draft. */
export function hasDraft() {
  return here().some((keeper) => keeper.hasDraft());
}

/** Saves the drafts now; what is still unsaved afterwards cannot be. */
export async function flush() {
  await Promise.all(here().map((keeper) => keeper.flush()));
}

function here() {
  return [...keepers].filter(([form]) => form.isConnected).map(([, keeper]) => keeper);
}

/** Values that a refused page gave back were typed before, and may never have been in a draft. */
function cameBack() {
  return document.querySelector('.govuk-error-summary') !== null;
}

function watch(form) {
  let typed = cameBack();
  form.addEventListener('input', () => {
    typed = true;
  });
  form.addEventListener('submit', () => {
    typed = false;
  });
  return { isUnsaved: () => typed, hasDraft: () => false, flush: async () => {} };
}

/** Posts the form's fields, finished or not, to its draft address while the person works on it. */
function keepDraft(form) {
  const status = form.querySelector('[data-draft-status]');
  form.querySelectorAll('[data-draft-rule]').forEach((rule) => {
    rule.hidden = false;
  });
  let unsavedSince = null;
  let saving = null;
  let kept = false;
  let left = false;
  let retryAfter = FIRST_RETRY;
  let lastSent = -BETWEEN_DRAFTS;
  let timer;

  const say = (text) => {
    if (status && status.textContent !== text) {
      status.textContent = text;
    }
  };

  const saveIn = (milliseconds) => {
    clearTimeout(timer);
    const soonest = lastSent + BETWEEN_DRAFTS - performance.now();
    timer = setTimeout(save, Math.max(milliseconds, soonest, 0));
  };

  /** Typing without a pause does not put the draft off for ever. */
  const saveSoon = (milliseconds) => {
    saveIn(Math.min(milliseconds, unsavedSince + LONGEST_UNSAVED - performance.now()));
  };

  function save() {
    clearTimeout(timer);
    if (unsavedSince !== null && !saving && !left) {
      saving = send().finally(() => {
        saving = null;
      });
    }
    return saving;
  }

  async function send() {
    const typedFrom = unsavedSince;
    unsavedSince = null;
    lastSent = performance.now();
    const outcome = await post(form);
    if (outcome === SAVED) {
      kept = true;
      retryAfter = FIRST_RETRY;
      say(`Draft saved ${timeInWords(new Date())}`);
      if (unsavedSince !== null) {
        saveSoon(AFTER_TYPING);
      }
    } else {
      unsavedSince = typedFrom;
      say('Not saved yet: we will keep trying');
      saveIn(retryAfter);
      retryAfter = Math.min(retryAfter * 2, LAST_RETRY);
    }
    if (outcome === SIGNED_OUT) {
      document.dispatchEvent(new CustomEvent(SIGNED_OUT));
    }
  }

  const typed = () => {
    unsavedSince ??= performance.now();
    saveSoon(AFTER_TYPING);
  };
  form.addEventListener('input', typed);
  form.addEventListener('focusout', () => {
    if (unsavedSince !== null) {
      saveSoon(0);
    }
  });
  form.addEventListener('submit', () => {
    left = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      save();
    }
  });
  globalThis.addEventListener('pageshow', () => {
    left = false;
  });
  if (cameBack()) {
    typed();
  }
  return {
    isUnsaved: () => !left && (unsavedSince !== null || saving !== null),
    hasDraft: () => kept,
    flush: async () => {
      await saving;
      await save();
    },
  };
}

/** A redirect is no success: it leads to the sign-in page. */
async function post(form) {
  try {
    const answer = await fetch(form.dataset.draftUrl, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: true,
    });
    if (answer.status === 401) {
      return SIGNED_OUT;
    }
    return answer.ok ? SAVED : FAILED;
  } catch {
    return FAILED;
  }
}

function timeInWords(moment) {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: 'Europe/London',
  });
  return format.format(moment).replace(/\s/g, '').toLowerCase();
}
