/** How the server runs; the young generation is kept small because a household is a small load. */
export const serverArguments = ['--enable-source-maps', '--max-semi-space-size=4', 'backend/dist/main.js'];
