package aolo.world;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Nodes and weights of Gauss and Legendre on [0, 1]. Immutable; any thread. */
final class Quadrature {
    private final double[] node;
    private final double[] weight;

    Quadrature(int nodes) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes, 0, 1);
        node = new double[nodes];
        weight = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            node[i] = rule.getPoint(i);
            weight[i] = rule.getWeight(i);
        }
    }

    int size() {
        return node.length;
    }

    double node(int i) {
        return node[i];
    }

    double weight(int i) {
        return weight[i];
    }
}
