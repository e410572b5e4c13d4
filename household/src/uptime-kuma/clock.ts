export interface Clock {
  /** Milliseconds since the epoch, in the simulated time. */
  now(): number;
  speed(): number;
  /** From here on a second of the wall clock is `speed` simulated ones. */
  setSpeed(speed: number): void;
  /** Whether it has ever gone otherwise than the wall clock. */
  isTouched(): boolean;
  /** Back to the wall clock. */
  reset(): void;
}

export function createClock({ wallClock }: { wallClock: () => number }): Clock {
  let speed = 1;
  let setAt = { wall: 0, simulated: 0 };
  const now = () => setAt.simulated + (wallClock() - setAt.wall) * speed;
  return {
    now,
    speed: () => speed,
    setSpeed(wanted) {
      setAt = { simulated: now(), wall: wallClock() };
      speed = wanted;
    },
    isTouched: () => setAt.wall !== 0,
    reset() {
      setAt = { wall: 0, simulated: 0 };
      speed = 1;
    },
  };
}
