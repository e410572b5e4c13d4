export const hitGrid = 'mt-4 grid gap-3 rail:grid-cols-2 rail:gap-4 wide:grid-cols-3 cinema:grid-cols-4';
