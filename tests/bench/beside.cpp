// beside [--rounds N] [--megabytes M] NAME COMMAND… [-- NAME COMMAND…]…
//
// Runs commands side by side: one round runs each once, so that what else the machine does
// falls on all alike. Prints the medians of CPU time (user and system), wall time and peak
// memory of each process, and what multiple of the first command's they are. Output of the
// commands is thrown away. Linux: wait4.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct contestant {
    std::string name;
    std::vector<char*> words;
    std::vector<double> cpu;
    std::vector<double> wall;
    std::vector<double> peak; ///< MiB
    int status = 0;           ///< the last one that was neither 0 nor 1 (diff found something)
};

double seconds(const timeval& of) {
    return static_cast<double>(of.tv_sec) + static_cast<double>(of.tv_usec) / 1e6;
}

void run(contestant& one) {
    std::fflush(stdout);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execvp(one.words.front(), one.words.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) != child) {
        std::perror("beside");
        std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    one.status = code > 1 ? code : one.status;
    one.cpu.push_back(seconds(used.ru_utime) + seconds(used.ru_stime));
    one.wall.push_back(wall.count());
    one.peak.push_back(static_cast<double>(used.ru_maxrss) / 1024);
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

int main(int count, char** words) {
    std::size_t rounds = 5;
    double megabytes = 0;
    int at = 1;
    for (; at + 1 < count && std::string_view(words[at]).starts_with("--"); at += 2) {
        if (std::string_view(words[at]) == "--rounds") {
            rounds = std::strtoul(words[at + 1], nullptr, 10);
        } else {
            megabytes = std::strtod(words[at + 1], nullptr);
        }
    }
    std::vector<contestant> all;
    for (bool first = true; at < count; ++at) {
        if (std::string_view(words[at]) == "--") {
            first = true;
        } else if (first) {
            all.push_back({words[at], {}, {}, {}, {}, 0});
            first = false;
        } else {
            all.back().words.push_back(words[at]);
        }
    }
    if (all.empty() || rounds == 0 ||
        std::ranges::any_of(all, [](const contestant& one) { return one.words.empty(); })) {
        std::fputs("usage: beside [--rounds N] [--megabytes M] NAME COMMAND… [-- …]…\n",
                   stderr);
        return 2;
    }
    for (auto& one : all) {
        one.words.push_back(nullptr);
    }
    for (std::size_t round = 0; round < rounds; ++round) {
        for (auto& one : all) {
            run(one);
        }
    }
    const double cpu = median(all.front().cpu);
    const double wall = median(all.front().wall);
    std::printf("| | CPU s | ratio | wall s | ratio | peak MiB | MiB / MB |\n"
                "|---|---|---|---|---|---|---|\n");
    bool failed = false;
    for (const auto& one : all) {
        const double peak = median(one.peak);
        std::printf("| %s | %.4f | %.2f | %.4f | %.2f | %.1f | %.2f |",
                    one.name.c_str(),
                    median(one.cpu),
                    median(one.cpu) / cpu,
                    median(one.wall),
                    median(one.wall) / wall,
                    peak,
                    megabytes > 0 ? peak / megabytes : 0.0);
        std::printf(one.status == 0 ? "\n" : " FAILED with %d\n", one.status);
        failed = failed || one.status != 0;
    }
    return failed ? 1 : 0;
}
