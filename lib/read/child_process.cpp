#include "child_process.hpp"

#include "base/errno_name.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kijun {
namespace {

constexpr std::size_t most_errors = 65'536;
constexpr std::size_t piece = 65536;
constexpr rlim_t most_memory = rlim_t{4} << 30U; // bytes of addresses

class descriptor {
public:
    descriptor() = default;
    explicit descriptor(int number) : number_(number) {}
    descriptor(const descriptor&) = delete;
    descriptor& operator=(const descriptor&) = delete;
    ~descriptor() { close(); }
    void reset(int number) {
        close();
        number_ = number;
    }
    void close() {
        if (number_ >= 0) {
            ::close(number_);
            number_ = -1;
        }
    }
    [[nodiscard]] int get() const noexcept { return number_; }

private:
    int number_ = -1;
};

struct channel {
    descriptor ours;
    descriptor theirs;
};

/// A socket pair, so that writing to a child that is gone is an error and no signal.
bool open_channel(channel& to) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return false;
    }
    to.ours.reset(ends[0]);
    to.theirs.reset(ends[1]);
    return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

/// A damaged file must not make the other program take all there is, or never end. Only Linux
/// can say so of a process that runs already.
void bound([[maybe_unused]] pid_t child, [[maybe_unused]] unsigned int seconds) {
#if defined(__linux__)
    const rlimit most{most_memory, most_memory};
    (void)::prlimit(child, RLIMIT_AS, &most, nullptr); // it may be gone already
    // The second, if it goes on all the same.
    const rlimit longest{rlim_t{seconds}, rlim_t{seconds} + 1};
    (void)::prlimit(child, RLIMIT_CPU, &longest, nullptr);
#endif
}

std::string find_program(const std::string& name) {
    for (const char* const folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
        std::string path = folder + name;
        if (::access(path.c_str(), X_OK) == 0) {
            return path;
        }
    }
    return {};
}

class conversation {
public:
    conversation(std::string_view input, const child_bounds& most)
        : input_(input), most_(most) {}

    [[nodiscard]] bool open() {
        return open_channel(in_) && open_channel(out_) && open_channel(err_);
    }

    [[nodiscard]] int
    start(const std::string& path, const std::vector<std::string>& arguments, pid_t& child) {
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in_.theirs.get(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out_.theirs.get(), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, err_.theirs.get(), STDERR_FILENO);
        std::vector<std::string> words{path};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> pointers;
        pointers.reserve(words.size() + 1);
        for (std::string& word : words) {
            pointers.push_back(word.data());
        }
        pointers.push_back(nullptr);
        std::string locale = "LC_ALL=C";
        std::array<char*, 2> environment{locale.data(), nullptr};
        const int problem = ::posix_spawn(
            &child, path.c_str(), &actions, nullptr, pointers.data(), environment.data());
        posix_spawn_file_actions_destroy(&actions);
        if (problem == 0) {
            bound(child, most_.seconds);
        }
        in_.theirs.close();
        out_.theirs.close();
        err_.theirs.close();
        return problem;
    }

    /// Gives and takes until the child has closed its output, or has written too much.
    void hold(child_output& to) {
        while (out_.ours.get() >= 0 || err_.ours.get() >= 0) {
            std::array<pollfd, 3> waits{pollfd{in_.ours.get(), POLLOUT, 0},
                                        pollfd{out_.ours.get(), POLLIN, 0},
                                        pollfd{err_.ours.get(), POLLIN, 0}};
            if (::poll(waits.data(), waits.size(), -1) < 0) {
                if (errno == EINTR) {
                    continue;
                }
                return;
            }
            if (waits[0].revents != 0) {
                give();
            }
            if (waits[1].revents != 0) {
                take(out_.ours, to.out, most_.bytes + 1);
            }
            if (waits[2].revents != 0) {
                take(err_.ours, to.errors, most_errors);
            }
            if (to.out.size() > most_.bytes) {
                to.too_long = true;
                return;
            }
        }
    }
    void close() {
        in_.ours.close();
        out_.ours.close();
        err_.ours.close();
    }

private:
    void give() {
        if (in_.ours.get() < 0) {
            return;
        }
        const ssize_t sent = input_.empty() ? 0
                                            : ::send(in_.ours.get(),
                                                     input_.data(),
                                                     std::min(input_.size(), piece),
                                                     MSG_NOSIGNAL);
        if (sent > 0) {
            input_.remove_prefix(static_cast<std::size_t>(sent));
        }
        if (input_.empty() || (sent < 0 && errno != EAGAIN && errno != EINTR)) {
            in_.ours.close();
        }
    }
    static void take(descriptor& from, std::string& to, std::size_t most) {
        std::array<char, piece> buffer{};
        const ssize_t got = ::read(from.get(), buffer.data(), buffer.size());
        if (got > 0) {
            const std::size_t room = most - std::min(most, to.size());
            to.append(buffer.data(), std::min(static_cast<std::size_t>(got), room));
        } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            from.close();
        }
    }

    std::string_view input_;
    child_bounds most_;
    channel in_;
    channel out_;
    channel err_;
};

} // namespace

result<child_output> run_child(const std::string& program,
                               const std::string& package,
                               const std::vector<std::string>& arguments,
                               std::string_view input,
                               const child_bounds& most) {
    const std::string path = find_program(program);
    if (path.empty()) {
        return failure{code::program_missing, {}, {program, package}};
    }
    conversation with(input, most);
    pid_t child = 0;
    const int problem = with.open() ? with.start(path, arguments, child) : errno;
    if (problem != 0) {
        return failure{code::program_failed, {}, {program, errno_name(problem), ""}};
    }
    child_output read;
    with.hold(read);
    if (read.too_long) {
        ::kill(child, SIGKILL);
    }
    with.close();
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    constexpr int signal_base = 128;
    read.too_slow = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
    read.status = WIFEXITED(status) ? WEXITSTATUS(status) : signal_base + WTERMSIG(status);
    return read;
}

} // namespace kijun
