/** The cards of the services, and their bones while they are on their way. */
export const cardGrid = 'grid gap-x-6 gap-y-4 rail:gap-y-5 rail:grid-cols-2 wide:grid-cols-4';
