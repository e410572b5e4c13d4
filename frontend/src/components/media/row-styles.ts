/** A shelf runs off the right edge, so that people see there is more. */
const row =
  '-mx-5 -mt-2 -mb-3 grid snap-x snap-proximity grid-flow-col gap-3.5 overflow-x-auto scroll-pl-5 px-5 pt-2 pb-7 [scrollbar-width:none] *:snap-start rail:-mx-8 rail:gap-5 rail:scroll-pl-8 rail:px-8 wide:-mx-12 wide:scroll-pl-12 wide:px-12';

/** By the shape of what hangs on it. */
export const rowStyles = {
  poster: `${row} auto-cols-[8rem] rail:auto-cols-[9.5rem] wide:auto-cols-[10.75rem]`,
  wide: `${row} auto-cols-[13rem] rail:auto-cols-[15rem] wide:auto-cols-[17rem]`,
};

export type RowShape = keyof typeof rowStyles;
