#pragma once
// The words of the command line as they were given, before anything is checked.

#include <string>
#include <vector>

namespace kijun::cli {

struct raw_options {
    std::vector<std::string> inputs;
    std::string format;
    std::string output;
    std::string lang;
    std::string fail;
    std::string limit;
    std::string as;
    std::string columns;
    std::string sheet;
    std::string edition;
    std::string was;
    std::string in_edition;
    std::string notes;
    std::string ledger;
    std::string relations;
    std::string annotate;
    std::string proposals;
    std::string steps;
    std::string with_changes;
    std::string threads;
    std::string table;
    std::string tracked;
    std::string paper;
    std::string author;
    bool old_first = false;
    std::string reviewer;
    std::string date;
    std::string top;
    std::string standard;
    bool partial = false;
    bool fix = false;
};

} // namespace kijun::cli
