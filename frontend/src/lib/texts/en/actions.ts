/** Words on buttons and names of controls that several pages share. */
export const actions = {
  cancel: 'Cancel',
  dismiss: 'Hide this message',
  goHome: 'Go home',
  retry: 'Try again',
  tryNow: 'Try now',
  signIn: 'Sign in',
  signOut: 'Sign out',
  copy: 'Copy',
  copied: 'Copied',
};
