// Everything here is an extra: each page works without it.
import { initAll } from './govuk-frontend.js';
import { keep } from './drafts.js';
import { explainSignedOut, watchSession } from './session.js';

const SAME_PRESS = 5000;

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
  scope.querySelectorAll('main form[method=post]').forEach(keep);
  scope.querySelectorAll('form[method=post]').forEach(sendOnce);
}

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
enhance(document);
document.addEventListener('htmx:load', (event) => {
  if (event.target !== document.body) {
    enhance(event.target);
  }
});

const warning = document.querySelector('[data-session-warning]');
if (warning) {
  watchSession(warning, document.querySelector('[data-session-cover]'));
}
document.querySelectorAll('[data-signed-out]').forEach(explainSignedOut);
