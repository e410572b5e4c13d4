/**
 * Takes a one-time token out of the address (`#token=...`) and out of the history, so that it
 * neither stays on the screen nor travels in a shared link.
 */
export const takeFragmentToken = (): string | null => {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token === null) return null;
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return token;
};
