/** A shelf runs off the right edge, so that people see there is more. */
export const rowStyles =
  '-mx-5 -mt-2 -mb-3 grid snap-x snap-proximity auto-cols-[8rem] grid-flow-col gap-3.5 overflow-x-auto scroll-pl-5 px-5 pt-2 pb-7 [scrollbar-width:none] *:snap-start rail:-mx-8 rail:auto-cols-[9.5rem] rail:gap-5 rail:scroll-pl-8 rail:px-8 wide:-mx-12 wide:auto-cols-[10.75rem] wide:scroll-pl-12 wide:px-12';
