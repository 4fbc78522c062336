// The same target without libFuzzer: seeds, kept crashes, and mutations from fixed numbers.
//   replay CORPUS CRASHES MUTATIONS
#include "target.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

void take(std::string_view input) {
    kijun::fuzz::at_hand = input;
    kijun::fuzz::take(input);
}

/// splitmix64: the same numbers everywhere.
class numbers {
public:
    explicit numbers(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    std::size_t below(std::size_t bound) {
        return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound);
    }

private:
    std::uint64_t state_;
};

/// One to eight edits: flipped and drawn bytes, pieces removed, doubled, or from another seed.
std::string mutated(std::string text, const std::vector<std::string>& seeds, numbers& draw) {
    const std::size_t edits = 1 + draw.below(8);
    for (std::size_t i = 0; i < edits; ++i) {
        const std::size_t at = draw.below(text.size() + 1);
        const std::size_t length = draw.below(40);
        switch (draw.below(5)) {
        case 0:
            if (at < text.size()) {
                const auto byte = static_cast<unsigned char>(text[at]);
                text[at] = static_cast<char>(byte ^ (1U << draw.below(8)));
            }
            break;
        case 1:
            text.insert(at, 1, static_cast<char>(draw.below(256)));
            break;
        case 2:
            text.erase(at, length);
            break;
        case 3:
            text.insert(at, text.substr(draw.below(text.size() + 1), length));
            break;
        default: {
            const std::string& other = seeds[draw.below(seeds.size())];
            text.insert(at, other.substr(draw.below(other.size() + 1), length));
            break;
        }
        }
    }
    return text;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fprintf(stderr, "usage: replay CORPUS CRASHES MUTATIONS\n");
        return 2;
    }
    const std::vector<std::string> seeds = kijun::fuzz::seeds(arguments[1]);
    kijun::fuzz::promise(!seeds.empty(), "there are seeds");
    for (const std::string& seed : seeds) {
        take(seed);
    }
    std::size_t crashes = 0;
    if (std::filesystem::exists(arguments[2])) {
        for (const auto& kept : std::filesystem::directory_iterator(arguments[2])) {
            std::ifstream file(kept.path(), std::ios::binary);
            take(std::string(std::istreambuf_iterator<char>(file), {}));
            ++crashes;
        }
    }
    const std::size_t mutations = std::strtoul(arguments[3], nullptr, 10);
    numbers draw(1);
    for (std::size_t i = 0; i < mutations; ++i) {
        take(mutated(seeds[draw.below(seeds.size())], seeds, draw));
    }
    std::printf(
        "%zu seeds, %zu kept crashes, %zu mutations\n", seeds.size(), crashes, mutations);
    return 0;
}
