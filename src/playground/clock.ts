/** Milliseconds since 1970, and calls that come due when that time is reached. */
export interface Clock {
  now(): number;
  /** Runs once `time` is reached; the returned function calls it off. */
  at(time: number, run: () => void): () => void;
}

export interface MovableClock extends Clock {
  advance(ms: number): void;
  set(time: number): void;
  stop(): void;
}

export interface ClockOptions {
  readonly start?: number;
  /** A clock that does not run by itself moves only by `advance` and `set`. */
  readonly runs?: boolean;
}

interface Appointment {
  readonly time: number;
  readonly run: () => void;
  timer?: NodeJS.Timeout | undefined;
}

/** setTimeout fires at once for anything longer. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export function createClock({ start = Date.now(), runs = true }: ClockOptions = {}): MovableClock {
  let base = start;
  let startedAt = performance.now();
  const appointments = new Set<Appointment>();

  const now = () => (runs ? Math.floor(base + performance.now() - startedAt) : base);

  function arm(appointment: Appointment): void {
    if (!runs) return;
    const wait = Math.min(Math.max(appointment.time - now(), 0), LONGEST_TIMEOUT_MS);
    appointment.timer = setTimeout(() => keep(appointment), wait).unref();
  }

  function keep(appointment: Appointment): void {
    clearTimeout(appointment.timer);
    if (appointment.time > now()) arm(appointment);
    else if (appointments.delete(appointment)) appointment.run();
  }

  function set(time: number): void {
    base = time;
    startedAt = performance.now();
    for (const appointment of [...appointments].sort((a, b) => a.time - b.time)) keep(appointment);
  }

  return {
    now,
    at(time, run) {
      const appointment: Appointment = { time, run };
      appointments.add(appointment);
      arm(appointment);
      return () => {
        clearTimeout(appointment.timer);
        appointments.delete(appointment);
      };
    },
    set,
    advance: (ms) => set(now() + ms),
    stop() {
      for (const { timer } of appointments) clearTimeout(timer);
      appointments.clear();
    },
  };
}
