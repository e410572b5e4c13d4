const two = (value: number) => String(value).padStart(2, '0');

/** How long a video is, as it stands below pictures: "42:10", "1:04:12". */
export const clockLength = (seconds: number): string => {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = two(whole % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
};
