/**
 * Copies what a field holds. Plain http on a LAN has no clipboard API; the old command still works
 * there. Answers false when neither did: the text is selected then, ready to be copied by hand.
 */
export const copyFrom = async (field: HTMLTextAreaElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
};
