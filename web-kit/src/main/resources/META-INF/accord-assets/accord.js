// Everything here is an extra: each page works without it.
import { initAll } from './govuk-frontend.js';

const SECOND = 1000;
const AFTER_TYPING = 2 * SECOND;
const BETWEEN_DRAFTS = 4 * SECOND;
const FIRST_RETRY = 5 * SECOND;
const LAST_RETRY = 60 * SECOND;
const SAME_PRESS = 5 * SECOND;

/** Posts the form's fields, finished or not, to its draft address while the person works on it. */
function keepDraft(form) {
  const status = form.querySelector('[data-draft-status]');
  let changed = false;
  let saving = false;
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

  async function save() {
    if (!changed || saving || left) {
      return;
    }
    changed = false;
    saving = true;
    lastSent = performance.now();
    if (await isSaved(form)) {
      retryAfter = FIRST_RETRY;
      say(`Draft saved ${timeInWords(new Date())}`);
    } else {
      changed = true;
      say('Not saved yet: we will keep trying');
    }
    saving = false;
    if (changed) {
      saveIn(retryAfter);
      retryAfter = Math.min(retryAfter * 2, LAST_RETRY);
    }
  }

  form.addEventListener('input', () => {
    changed = true;
    saveIn(AFTER_TYPING);
  });
  form.addEventListener('focusout', () => {
    if (changed) {
      saveIn(0);
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
}

/** A redirect is no success: it leads to the sign-in page. */
async function isSaved(form) {
  try {
    const answer = await fetch(form.dataset.draftUrl, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: true,
    });
    return answer.ok;
  } catch {
    return false;
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

/** Ignores the second of two quick presses; the form's key protects from the rest. */
function sendOnce(form) {
  let sentAt = -SAME_PRESS;
  form.addEventListener('submit', (event) => {
    const now = performance.now();
    if (now - sentAt < SAME_PRESS) {
      event.preventDefault();
    }
    sentAt = now;
  });
  globalThis.addEventListener('pageshow', () => {
    sentAt = -SAME_PRESS;
  });
}

function enhance(scope) {
  initAll({ scope });
  scope.querySelectorAll('form[data-draft-url]').forEach(keepDraft);
  scope.querySelectorAll('form[method=post]').forEach(sendOnce);
}

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
enhance(document);
document.addEventListener('htmx:load', (event) => {
  if (event.target !== document.body) {
    enhance(event.target);
  }
});
