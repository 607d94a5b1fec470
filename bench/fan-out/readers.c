// Many readers in one process, so lean that they are never what is measured: they count bytes and note when they came.
//   readers PORT COUNT FIRST-FILE [SECOND-FILE]
// Every reader sends the bytes of the first file, and those of the second once it was answered. Then, line by line:
//   -> joined                    all were answered and it has been quiet
//   <- mark                      zero the counts          -> marked
//   <- expect BYTES              until each has so many   -> done NANOSECONDS (when the last had them)
//   <- frame NANOSECONDS         what comes after the last mark or frame was sent then: once all have as much of it and it
//                                is quiet, notes each reader's latency
//                                -> frame READERS LEAST-BYTES MOST-BYTES
//   <- report                    -> report COUNT P50 P90 P99 MAX (microseconds, of all frames and readers)
//   <- alive                     -> alive READERS
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { CONNECTING_AT_ONCE = 200, EVENTS = 1024 };

typedef struct {
  int fd, answers;
  uint64_t bytes;      // since the last mark
  uint64_t frame_from; // bytes at the last frame
  uint64_t last;       // when bytes came last, nanoseconds
} Reader;

static Reader *readers;
static int count, epoll, answered, alive;
static int64_t expected = -1;
static int satisfied;
static char first[4096], second[4096], buffer[1 << 18];
static size_t first_length, second_length;
static uint32_t *latencies;
static size_t noted, room;
static uint64_t last_bytes_at;
static uint64_t frame_sent; // of the frame that is waited for

static uint64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static size_t read_file(const char *path, char *into, size_t most) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  size_t length = fread(into, 1, most, file);
  fclose(file);
  return length;
}

static void open_reader(int index, int port) {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0) fail("socket");
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  // An address has some 28,000 ports to come from: readers are spread over several of the loopback's, and leave at once.
  struct sockaddr_in from = {.sin_family = AF_INET};
  from.sin_addr.s_addr = htonl(0x7f010001u + ((uint32_t)getpid() % 250u << 8) + (uint32_t)(index / 10000));
  to.sin_addr.s_addr = htonl(0x7f000001u);
  struct linger at_once = {.l_onoff = 1, .l_linger = 0};
  setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  bind(fd, (struct sockaddr *)&from, sizeof from);
  if (connect(fd, (struct sockaddr *)&to, sizeof to) < 0) fail("connect");
  fcntl(fd, F_SETFL, O_NONBLOCK);
  if (write(fd, first, first_length) != (ssize_t)first_length) fail("write");
  readers[index].fd = fd;
  struct epoll_event event = {.events = EPOLLIN, .data.u32 = (uint32_t)index};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) fail("epoll_ctl");
  alive += 1;
}

static void take(Reader *reader) {
  for (;;) {
    ssize_t got = recv(reader->fd, buffer, sizeof buffer, 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) {
      close(reader->fd);
      reader->fd = -1;
      alive -= 1;
      return;
    }
    uint64_t before = reader->bytes;
    reader->last = last_bytes_at = now();
    reader->bytes += (uint64_t)got;
    if (expected >= 0 && before < (uint64_t)expected && reader->bytes >= (uint64_t)expected) satisfied += 1;
    reader->answers += 1;
    if (reader->answers == 1) {
      answered += 1;
      if (second_length && write(reader->fd, second, second_length) != (ssize_t)second_length) fail("write");
    }
    if (got < (ssize_t)sizeof buffer) return;
  }
}

static int poll_for(int milliseconds) {
  struct epoll_event events[EVENTS];
  int ready = epoll_wait(epoll, events, EVENTS, milliseconds);
  for (int i = 0; i < ready; i += 1)
    if (events[i].data.u32 < (uint32_t)count) take(&readers[events[i].data.u32]);
  return ready;
}

static int by_size(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return x < y ? -1 : x > y;
}

// Readers that were lost are not waited for: who asks how many got the frame will see.
static int all_have_as_much(void) {
  uint64_t bytes = 0;
  for (int i = 0; i < count; i += 1) {
    if (readers[i].fd < 0) continue;
    uint64_t more = readers[i].bytes - readers[i].frame_from;
    if (more == 0 || (bytes && more != bytes)) return 0;
    bytes = more;
  }
  return 1;
}

static void note_frame(uint64_t sent) {
  uint64_t least = UINT64_MAX, most = 0;
  int got = 0;
  for (int i = 0; i < count; i += 1) {
    Reader *reader = &readers[i];
    uint64_t bytes = reader->bytes - reader->frame_from;
    reader->frame_from = reader->bytes;
    if (bytes < least) least = bytes;
    if (bytes > most) most = bytes;
    if (bytes == 0) continue;
    got += 1;
    if (noted == room) latencies = realloc(latencies, (room = room ? room * 2 : 1 << 20) * sizeof *latencies);
    latencies[noted++] = (uint32_t)((reader->last - sent) / 1000);
  }
  printf("frame %d %llu %llu\n", got, (unsigned long long)least, (unsigned long long)most);
}

static void report(void) {
  qsort(latencies, noted, sizeof *latencies, by_size);
  if (noted == 0) {
    printf("report 0 0 0 0 0\n");
    return;
  }
  printf("report %zu %u %u %u %u\n", noted, latencies[noted / 2], latencies[noted * 9 / 10],
         latencies[noted * 99 / 100], latencies[noted - 1]);
}

static void obey(char *line) {
  if (!strncmp(line, "mark", 4)) {
    for (int i = 0; i < count; i += 1) readers[i].bytes = readers[i].frame_from = 0;
    expected = -1;
    noted = 0;
    printf("marked\n");
  } else if (!strncmp(line, "expect ", 7)) {
    expected = atoll(line + 7);
    satisfied = 0;
    for (int i = 0; i < count; i += 1) satisfied += readers[i].bytes >= (uint64_t)expected;
  } else if (!strncmp(line, "frame ", 6)) {
    frame_sent = strtoull(line + 6, NULL, 10);
  } else if (!strncmp(line, "report", 6)) {
    report();
  } else if (!strncmp(line, "alive", 5)) {
    printf("alive %d\n", alive);
  }
  fflush(stdout);
}

int main(int given, char **arguments) {
  if (given < 4) {
    fprintf(stderr, "readers PORT COUNT FIRST-FILE [SECOND-FILE]\n");
    return 2;
  }
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  int port = atoi(arguments[1]);
  count = atoi(arguments[2]);
  first_length = read_file(arguments[3], first, sizeof first);
  if (given > 4) second_length = read_file(arguments[4], second, sizeof second);
  readers = calloc((size_t)count, sizeof *readers);
  epoll = epoll_create1(0);
  for (int i = 0; i < count; i += 1) {
    open_reader(i, port);
    while (i + 1 - answered > CONNECTING_AT_ONCE) poll_for(10);
  }
  while (answered < count || now() - last_bytes_at < 500u * 1000000u) poll_for(10);
  printf("joined\n");
  fflush(stdout);

  struct epoll_event event = {.events = EPOLLIN, .data.u32 = (uint32_t)count};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, 0, &event) < 0) fail("epoll_ctl");
  fcntl(0, F_SETFL, O_NONBLOCK);
  char line[256];
  size_t length = 0;
  for (;;) {
    int ready = poll_for(20);
    if (frame_sent && ready == 0 && all_have_as_much()) {
      note_frame(frame_sent);
      fflush(stdout);
      frame_sent = 0;
    }
    if (expected >= 0 && satisfied == alive) {
      printf("done %llu\n", (unsigned long long)last_bytes_at);
      fflush(stdout);
      expected = -1;
    }
    char letter;
    ssize_t got;
    while ((got = read(0, &letter, 1)) == 1) {
      if (letter != '\n' && length + 1 < sizeof line) {
        line[length++] = letter;
        continue;
      }
      line[length] = 0;
      length = 0;
      obey(line);
    }
    if (got == 0) return 0;
  }
}
