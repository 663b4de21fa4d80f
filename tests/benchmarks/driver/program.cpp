// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include "report.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr int patience = 120'000; // ms
constexpr std::int64_t second = 1'000'000'000;

std::vector<char *> pointersOf(std::vector<std::string> &words)
{
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// The child's side of fork(2).
[[noreturn]] void become(std::vector<std::string> command, int core,
                         std::vector<std::string> environment)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (core >= 0)
        pinTo(core);
    for (std::string &setting : environment)
        putenv(setting.data());
    execvp(command[0].c_str(), pointersOf(command).data());
    _exit(127);
}

void redirect(const char *path, int flags, int to)
{
    const int fd = open(path, flags);
    dup2(fd, to);
    close(fd);
}

std::string wordsOf(const std::filesystem::path &path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::filesystem::path taskFolder(pid_t pid)
{
    return std::filesystem::path("/proc") / std::to_string(pid) / "task";
}

/// ns that a thread ran, and that it was ready to and did not.
std::pair<std::int64_t, std::int64_t> scheduled(const std::filesystem::path &task)
{
    std::pair<std::int64_t, std::int64_t> times;
    std::istringstream(wordsOf(task / "schedstat")) >> times.first >> times.second;
    return times;
}

} // namespace

void pinTo(int core)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    if (sched_setaffinity(0, sizeof set, &set) != 0)
        fail("two cores are needed: " + std::string(strerror(errno)));
}

void raiseDescriptorLimit(unsigned long wanted)
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    const rlimit higher = {std::max(limit.rlim_max, wanted), std::max(limit.rlim_max, wanted)};
    if (setrlimit(RLIMIT_NOFILE, &higher) == 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    printNote("RLIMIT_NOFILE stays at " + std::to_string(limit.rlim_max) + "; " +
              std::to_string(wanted) + " would be needed for everything (run as root)");
}

// A session of its own is a group of its own for the scheduler, which shares the time among
// groups first: see sched(7), autogroup.
void comeFirst()
{
    const bool grouped = setsid() > 0 && (std::ofstream("/proc/self/autogroup") << "-20").flush();
    if (setpriority(PRIO_PROCESS, 0, -20) != 0 || !grouped)
        printNote("priority -20 is not allowed here; on a busy machine the means are noisy");
}

std::int64_t now()
{
    timespec time = {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * second + time.tv_nsec;
}

void sleepFor(std::int64_t ns)
{
    const timespec time = {ns / second, ns % second};
    nanosleep(&time, nullptr);
}

Program::Program(const std::vector<std::string> &command, int core,
                 const std::vector<std::string> &environment, bool quiet)
{
    int in[2] = {};
    int out[2] = {};
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0)
        fail("pipe: " + std::string(strerror(errno)));
    m_startedAt = now();
    m_pid = fork();
    if (m_pid == 0) {
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        if (quiet)
            redirect("/dev/null", O_WRONLY, STDERR_FILENO);
        become(command, core, environment);
    }
    close(in[0]);
    close(out[1]);
    m_in = in[1];
    m_out = out[0];
}

Program::~Program()
{
    close(m_in);
    close(m_out);
    kill(m_pid, SIGKILL);
    kill(m_pid, SIGCONT);
    waitpid(m_pid, nullptr, 0);
}

std::string Program::readLine()
{
    for (;;) {
        if (const auto end = m_read.find('\n'); end != std::string::npos) {
            const std::string line = m_read.substr(0, end);
            m_read.erase(0, end + 1);
            return line;
        }
        pollfd ready = {m_out, POLLIN, 0};
        char buffer[4096];
        const bool came = poll(&ready, 1, patience) > 0;
        const ssize_t got = came ? read(m_out, buffer, sizeof buffer) : -1;
        if (got <= 0)
            fail("a program under measurement ended, or fell silent");
        m_read.append(buffer, static_cast<std::size_t>(got));
    }
}

void Program::tell(const std::string &line)
{
    const std::string text = line + '\n';
    if (write(m_in, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        fail("a program under measurement does not listen any more");
}

std::string Program::ask(const std::string &line)
{
    tell(line);
    return readLine();
}

double Program::askNumber(const std::string &line)
{
    return std::atof(ask(line).c_str());
}

std::uint16_t Program::readPort()
{
    const std::string line = readLine();
    if (!line.starts_with("port "))
        fail("instead of its port, a server says: " + line);
    return static_cast<std::uint16_t>(std::stoi(line.substr(5)));
}

void Program::pause()
{
    kill(m_pid, SIGSTOP);
    waitpid(m_pid, nullptr, WUNTRACED);
}

void Program::resume()
{
    kill(m_pid, SIGCONT);
}

void Program::waitForEnd()
{
    siginfo_t info = {};
    char buffer[4096];
    while (read(m_out, buffer, sizeof buffer) > 0) {
    }
    waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOWAIT);
    if (info.si_status != 0)
        fail("a program under measurement returned " + std::to_string(info.si_status));
}

std::int64_t Program::processorTime() const
{
    std::int64_t sum = 0;
    for (const auto &task : std::filesystem::directory_iterator(taskFolder(m_pid)))
        sum += scheduled(task.path()).first;
    return sum;
}

// Its other threads share the core: while they ran, it was not others that held it up.
std::int64_t Program::stolenTime() const
{
    const auto [ran, waited] = scheduled(taskFolder(m_pid) / std::to_string(m_pid));
    return waited - (processorTime() - ran);
}

std::int64_t stolenFromUs()
{
    return scheduled("/proc/thread-self").second;
}

WorkingClock::WorkingClock(const Program &server, Work work)
    : m_server(server)
    , m_work(work)
    , m_begin(now())
    , m_fromServer(server.stolenTime())
    , m_fromUs(stolenFromUs())
{
}

double WorkingClock::elapsed() const
{
    const std::int64_t none = 0;
    const std::int64_t fromServer = std::max(m_server.stolenTime() - m_fromServer, none);
    const std::int64_t fromUs = stolenFromUs() - m_fromUs;
    const std::int64_t lost =
        m_work == Work::InTurns ? fromServer + fromUs : std::max(fromServer, fromUs);
    return static_cast<double>(std::max<std::int64_t>(now() - m_begin - lost, 1));
}

double WorkingClock::stolenShare() const
{
    return 1 - elapsed() / static_cast<double>(now() - m_begin);
}

double Program::memory(const std::string &what) const
{
    std::ifstream file("/proc/" + std::to_string(m_pid) + "/smaps_rollup");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(what + ':'))
            return std::atof(line.c_str() + what.size() + 1) * 1024;
    }
    fail("no " + what + " in smaps_rollup");
}

std::int64_t timeToRun(const std::vector<std::string> &command)
{
    const std::int64_t begin = now();
    const pid_t pid = fork();
    if (pid == 0) {
        redirect("/dev/null", O_RDONLY, STDIN_FILENO);
        redirect("/dev/null", O_WRONLY, STDOUT_FILENO);
        redirect("/dev/null", O_WRONLY, STDERR_FILENO);
        become(command, measuredCore, {});
    }
    int status = 0;
    waitpid(pid, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) == 127)
        fail(command[0] + " did not run");
    return now() - begin;
}

std::string ownProgram(const std::string &name)
{
    const auto self = std::filesystem::read_symlink("/proc/self/exe");
    return (self.parent_path() / name).string();
}

void needPrograms(const std::vector<std::string> &names)
{
    for (const std::string &name : names) {
        if (std::system(("command -v " + name + " >/dev/null").c_str()) != 0)
            fail(name + " is missing: run scripts/bench-setup.sh");
    }
}

} // namespace bench
