// What reading an office file costs beside the least that it could: unzipping its XML parts and
// parsing them with pugixml, in one process. See README.md.

#include "generate.hpp"

#include <kijun/read/find_edition.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>
#include <zip.h>

namespace {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// The least CPU time of several rounds, in milliseconds.
template <typename Work>
double least_of(Work work) {
    constexpr int rounds = 7;
    double least = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const double begin = cpu_seconds();
        work();
        least = std::min(least, 1e3 * (cpu_seconds() - begin));
    }
    return least;
}

/// Unzips and parses every XML part; the bytes that these unpack to.
std::size_t unzip_and_parse(const std::string& file) {
    zip_source_t* const bytes = zip_source_buffer_create(file.data(), file.size(), 0, nullptr);
    zip_t* const archive = zip_open_from_source(bytes, ZIP_RDONLY, nullptr);
    std::size_t all = 0;
    for (zip_int64_t i = 0; archive != nullptr && i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(archive, index, 0, &stat) != 0 ||
            !std::string_view(stat.name).ends_with(".xml")) {
            continue;
        }
        std::string part(stat.size, '\0');
        zip_file_t* const opened = zip_fopen_index(archive, index, 0);
        (void)zip_fread(opened, part.data(), part.size());
        (void)zip_fclose(opened);
        pugi::xml_document parsed;
        (void)parsed.load_buffer(part.data(), part.size());
        all += part.size();
    }
    zip_discard(archive);
    return all;
}

std::size_t resident_peak() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::stoul(line.substr(line.find_first_of("0123456789"))) * 1024;
        }
    }
    return 0;
}

/// The peak of a fresh process that loads this file, and reads it where that is asked for.
std::size_t peak_of_process(const std::string& path, bool reads) {
    const std::string command =
        "/proc/" + std::to_string(getpid()) + "/exe --peak " + path + (reads ? " read" : "");
    std::FILE* const answer = popen(command.c_str(), "r");
    unsigned long long bytes = 0;
    (void)!std::fscanf(answer, "%llu", &bytes);
    pclose(answer);
    return static_cast<std::size_t>(bytes);
}

int tell_peak(const char* path, bool reads) {
    const auto file = kijun::load(path);
    if (file && reads) {
        (void)kijun::read_document(*file, {.original = false, .bounds = {}});
    }
    std::cout << resident_peak() << '\n';
    return file ? 0 : 1;
}

/// By how much the peak of a process grows that reads this file beside one that only loads it.
std::size_t memory_of(const kijun::source& file) {
    const std::string path = "/tmp/read_office." + std::to_string(getpid());
    std::ofstream(path, std::ios::binary) << file.bytes;
    const std::size_t idle = peak_of_process(path, false);
    const std::size_t busy = peak_of_process(path, true);
    std::remove(path.c_str());
    return busy > idle ? busy - idle : 0;
}

void measure(const std::string& name, const kijun::source& file) {
    std::size_t bytes = 0;
    const double floor = least_of([&] { bytes = unzip_and_parse(file.bytes); });
    const auto read = [&file] {
        return kijun::read_document(file, {.original = false, .bounds = {}});
    };
    const double reading = least_of([&] { (void)read(); });
    const auto document = read();
    const double finding = least_of([&] {
        if (document) {
            (void)kijun::find_edition(document->value, file.name);
        }
    });
    const std::size_t memory = memory_of(file);
    std::cout << std::left << std::setw(26) << name << std::right << std::fixed
              << std::setprecision(2) << std::setw(9) << static_cast<double>(bytes) / 1e6
              << std::setw(9) << reading / floor << std::setw(9) << finding / floor
              << std::setw(9) << static_cast<double>(memory) / static_cast<double>(bytes)
              << '\n';
}

kijun::source word_of(const kijun::edition& of) {
    return {"edition.docx", kijun::to_docx(kijun::edition_paper(of))};
}

} // namespace

int main(int count, char** arguments) {
    if (count > 2 && std::string_view(arguments[1]) == "--peak") {
        return tell_peak(arguments[2], count > 3);
    }
    std::cout << "file                       XML (MB)  read/F   find/F   bytes a byte of XML\n";
    if (const auto loaded = kijun::load(KIJUN_CORPUS "/annual-review/edition-13.xml")) {
        if (const auto read = kijun::read_edition(*loaded)) {
            measure("corpus, Word", word_of(read->value));
        }
    }
    kijun::generator::generator_options options;
    options.clauses = 3300;
    const auto pair = generate(options);
    measure("generated x10, Word", word_of(pair.after));
    for (const char* name : {"guideline.docx", "questionnaire.xlsx"}) {
        const std::string path = std::string(KIJUN_SHARED_CORPUS) + "/office/" + name;
        if (const auto loaded = kijun::load(path)) {
            measure(name, *loaded);
        } else {
            std::cout << "NOT MEASURED: " << path << " is not there\n";
        }
    }
    return 0;
}
