const request = new URLSearchParams(location.hash.replace(/^#\??/, ''));
const product = request.get('context[device][product]');
const forwardUrl = request.get('forwardUrl');
const byId = (id) => document.getElementById(id);

const problems = {
  'no-such-pin': 'This sign-in has expired or was already answered. Go back and start again.',
  'cannot-sign-in': 'A managed user has no Plex account to sign in with.',
};

if (product) {
  byId('product').textContent = product;
  document.title = `Sign in to ${product} – simulated plex.tv`;
}

function isWebAddress(address) {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}

function finish(outcome) {
  if (forwardUrl && isWebAddress(forwardUrl)) {
    location.assign(forwardUrl);
    return;
  }
  byId('choose').hidden = true;
  byId('done').hidden = false;
  byId('done-title').textContent = outcome === 'approved' ? 'You are signed in' : 'Nothing was shared';
  byId('done-title').focus();
}

async function decide(person) {
  const response = await fetch('/auth/decision', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      clientIdentifier: request.get('clientID') ?? '',
      code: request.get('code') ?? '',
      person: person === '' ? null : person,
    }),
  });
  const { outcome } = await response.json();
  if (outcome === 'approved' || outcome === 'denied') finish(outcome);
  else byId('problem').textContent = problems[outcome] ?? 'This request cannot be understood.';
}

byId('people').addEventListener('submit', (event) => {
  event.preventDefault();
  decide(event.submitter.value).catch(() => {
    byId('problem').textContent = 'The simulated plex.tv does not answer.';
  });
});
